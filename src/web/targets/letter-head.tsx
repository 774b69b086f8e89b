import { addressOf } from "../../contract/endpoint.ts";
import { downloadTargetPaper, downloadTargets } from "../../contract/target.ts";
import { printPeriod } from "../../domain/value/period.ts";
import { useLanguage } from "../messages/language.tsx";
import { useTargetsText } from "../messages/targets-text.ts";
import { Button } from "../parts/button.tsx";
import { Notice } from "../parts/notice.tsx";
import { printInstant } from "../parts/print-instant.ts";
import { useBasis } from "../state/use-basis.ts";
import { useDistrict } from "../state/use-district.tsx";
import { useKnownAt } from "../state/use-known-at.ts";
import { type TargetRow, type Targets, silentRows } from "./targets-model.ts";
import "../plan/version-head.css";

type HeadProps = { readonly page: Targets; readonly onReceive: (row: TargetRow) => void };

/** A letter: its title, the point it was issued at, its papers; and on whose desk it still lies. */
export function LetterHead({ page, onReceive }: HeadProps) {
  const text = useTargetsText();
  const { language } = useLanguage();
  const { id: district } = useDistrict();
  const { letter, period, rows } = page;
  const top = rows.find((row) => row.whole);
  if (!letter) return null;
  const { number } = letter;
  return (
    <>
      <div className="plan-version">
        <div>
          <strong>{letter.title}</strong>
          <p className="quiet">
            {text.versionName(number)}
            {" · "}
            {text.issued(letter.knownOn, letter.point)}
            {" · "}
            {letter.by} {printInstant(letter.at, language)}
            {" · "}
            {letter.open ? text.open : text.closed}
          </p>
          {letter.basis !== "" && (
            <p className="quiet">
              {text.basis} {letter.basis}
            </p>
          )}
        </div>
        <div className="page-actions no-print">
          {top && (
            <a
              className="button button-plain"
              href={addressOf(downloadTargetPaper, { district, period, number, unit: top.unit.id })}
              download
            >
              {text.wholePaper}
            </a>
          )}
          <Export page={page} />
        </div>
      </div>
      <Desk page={page} onReceive={onReceive} />
    </>
  );
}

function Export({ page }: { readonly page: Targets }) {
  const text = useTargetsText();
  const { language } = useLanguage();
  const { id: district } = useDistrict();
  const { knownAt } = useKnownAt();
  const { asked: basis } = useBasis();
  const { period, month } = page;
  const version = page.letter?.number;
  const input = { district, period, version, month, knownAt, basis, language };
  return (
    <a className="button button-plain desk-only" href={addressOf(downloadTargets, input)} download>
      {text.xlsx}
    </a>
  );
}

/** Whose turn it is: one's own letter first, with the button; then the others that have not acknowledged theirs. */
function Desk({ page, onReceive }: HeadProps) {
  const text = useTargetsText();
  const { language } = useLanguage();
  const silent = silentRows(page.rows);
  const own = silent.filter((row) => row.mayReceive);
  const { statedTo, month } = page;
  return (
    <>
      {own.slice(0, 3).map((row) => (
        <Notice
          key={row.unit.id}
          tone="warn"
          actions={
            <Button look="main" onClick={() => onReceive(row)}>
              {text.receive}
            </Button>
          }
        >
          {text.receiveAsk(row.unit.name)}
        </Notice>
      ))}
      {silent.length > own.length && (
        <Notice title={text.desk(silent.length)}>
          {text.deskText}
          {silent.map((row) => `${row.unit.name}（${text.deskDays(row.waiting ?? 0)}）`).join("、")}
        </Notice>
      )}
      {statedTo !== null && statedTo < month && (
        <Notice tone="warn">{text.statedTo(printPeriod(statedTo, language))}</Notice>
      )}
      {page.partial && <Notice>{text.partial}</Notice>}
    </>
  );
}
