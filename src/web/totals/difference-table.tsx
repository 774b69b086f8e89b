import { Link } from "wouter";
import { printPeriod } from "../../domain/value/period.ts";
import { FactsFigure } from "../ground/facts-figure.tsx";
import { useLanguage, useText } from "../messages/language.tsx";
import { useTotalsText } from "../messages/totals-text.ts";
import { Tag } from "../parts/tag.tsx";
import { usePrint } from "../parts/use-print.ts";
import { paths } from "../paths.ts";
import { useDistrict } from "../state/use-district.tsx";
import { useKnownAt } from "../state/use-known-at.ts";
import type { DifferenceRow } from "./totals-model.ts";
import { Distance } from "./totals-table.tsx";
import "../parts/table.css";

type Thing = Pick<DifferenceRow, "attribute" | "kind" | "period"> & { readonly scope?: string };

/** What a row is about, in words: 本年累计完成投资 2025年（首条线）. */
export function useThing(): (thing: Thing) => string {
  const print = usePrint();
  const { language } = useLanguage();
  return ({ attribute, period, scope = "" }) =>
    [print.label(attribute), period && printPeriod(period, language), scope]
      .filter((part) => part)
      .join(" ");
}

type TableProps = {
  readonly rows: readonly DifferenceRow[];
  /** On a project's own page its name is not told again. */
  readonly ofProject?: boolean;
};

/** What two sources say of one thing, a row each, with the difference. */
export function DifferenceTable({ rows, ofProject = false }: TableProps) {
  const text = useTotalsText();
  const thing = useThing();
  const { id } = useDistrict();
  const { knownAt } = useKnownAt();
  return (
    <div className="table-box">
      <table className="table totals-table difference-rows">
        <caption className="hidden-text">{text.sources}</caption>
        <thead>
          <tr>
            <th scope="col">{ofProject ? text.what : text.project}</th>
            <th scope="col" className="number">
              {text.first}
            </th>
            <th scope="col" className="number">
              {text.second}
            </th>
            <th scope="col" className="number">
              {text.difference}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.voices.map((voice) => voice.seq).join()}>
              <th scope="row">
                <Link href={paths.project(id, row.project.id, { history: row.attribute, knownAt })}>
                  {ofProject ? thing(row) : row.project.name}
                </Link>
                {!ofProject && (
                  <span className="totals-small">{`${row.unit.name} · ${thing(row)}`}</span>
                )}
              </th>
              <Voice row={row} at={0} />
              <Voice row={row} at={1} />
              <td className="number" data-label={text.difference}>
                <Verdict row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Voice({ row, at }: { readonly row: DifferenceRow; readonly at: number }) {
  const text = useTotalsText();
  const { common } = useText();
  const print = usePrint();
  const thing = useThing();
  const { knownAt } = useKnownAt();
  const voice = row.voices[at];
  if (!voice) return null;
  return (
    <td className="number" data-label={common.source[voice.source]}>
      <FactsFigure project={row.project} what={thing(row)} facts={[voice.seq]} at={{ knownAt }}>
        {print.value(row.attribute, voice.value)}
      </FactsFigure>
      <span className="totals-small totals-source">{common.source[voice.source]}</span>
      <span className="totals-small">
        {`${common.standing[voice.standing]} · ${text.asOf(voice.knownOn)}`}
      </span>
    </td>
  );
}

/** What the difference of a row opens: what both sources said. */
function useDifference({ project, voices, ...row }: DifferenceRow) {
  const thing = useThing();
  const { knownAt } = useKnownAt();
  const facts = voices.map(({ seq }) => seq);
  return {
    name: `${project.name} · ${thing(row)}`,
    from: { kind: "facts", project: project.id, facts } as const,
    at: { knownAt },
  };
}

function Verdict({ row }: { readonly row: DifferenceRow }) {
  const text = useTotalsText();
  const opens = useDifference(row);
  if (row.agree) return <Tag tone="plain">{text.agree}</Tag>;
  if (row.difference) return <Distance difference={row.difference} opens={opens} />;
  return <Tag tone="amber">{text.differs}</Tag>;
}
