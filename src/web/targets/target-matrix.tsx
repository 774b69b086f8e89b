import { Link } from "wouter";
import { printPeriod } from "../../domain/value/period.ts";
import { FigureOpener } from "../ground/figure.tsx";
import { useLanguage, useSay, useText } from "../messages/language.tsx";
import { useTargetsText } from "../messages/targets-text.ts";
import { Section } from "../parts/page.tsx";
import { useAddress } from "../state/use-address.ts";
import { ForecastLine, RateLine, SeenPart } from "./progress-lines.tsx";
import {
  type Progress,
  type TargetCell,
  type TargetHead,
  type TargetRow,
  type Targets,
  shownAmount,
  inBrackets,
} from "./targets-model.ts";
import { useTargetsWay } from "./use-targets-way.ts";
import "../parts/table.css";
import "./target-matrix.css";

/** Units down, targets across: what is asked, what is done, how it stands to its schedule, what it will come to. */
export function TargetMatrix({ page }: { readonly page: Targets }) {
  const text = useTargetsText();
  const { language } = useLanguage();
  const { month } = page;
  return (
    <Section title={text.matrix} note={text.asOf(printPeriod(month, language))}>
      <div className="table-box">
        <table className="table target-matrix">
          <caption className="hidden-text">{text.matrix}</caption>
          <thead>
            <tr>
              <th scope="col">{text.unit}</th>
              {page.targets.map((target) => (
                <Head key={target.id} target={target} />
              ))}
            </tr>
          </thead>
          <tbody>
            {page.rows.map((row) => (
              <Row key={row.unit.id} row={row} targets={page.targets} />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function Head({ target }: { readonly target: TargetHead }) {
  const text = useTargetsText();
  const { language } = useLanguage();
  const say = useSay();
  return (
    <th scope="col" className="number" title={say(target.meaning)}>
      <strong>{say(target.title)}</strong>
      {inBrackets(target.unit, language)}
      <span className="target-pace">{text.paceOf(target.pace)}</span>
    </th>
  );
}

type RowProps = { readonly row: TargetRow; readonly targets: readonly TargetHead[] };

function Row({ row, targets }: RowProps) {
  const text = useTargetsText();
  const way = useTargetsWay();
  const { unit, whole } = row;
  const name = whole ? text.whole : unit.name;
  return (
    <tr data-whole={whole || undefined}>
      <th scope="row">
        <Link href={way({ unit: unit.id })} aria-label={text.openUnit(name)}>
          {name}
        </Link>
        <Receipt row={row} />
      </th>
      {targets.map((target) => (
        <Cell
          key={target.id}
          row={row}
          name={name}
          target={target}
          cell={row.cells.find((each) => each.target === target.id)}
        />
      ))}
    </tr>
  );
}

/** Acknowledged when, or on that unit's desk for how long. */
function Receipt({ row }: { readonly row: TargetRow }) {
  const text = useTargetsText();
  if (row.receipt) return <span className="target-receipt">{text.received(row.receipt.on)}</span>;
  if (row.waiting === null) return null;
  return (
    <span className="target-receipt" data-waiting>
      {text.waiting(row.waiting)}
    </span>
  );
}

type CellProps = {
  readonly row: TargetRow;
  readonly name: string;
  readonly target: TargetHead;
  readonly cell: TargetCell | undefined;
};

function Cell(props: CellProps) {
  const { common } = useText();
  const { language } = useLanguage();
  const say = useSay();
  const { row, target, cell } = props;
  const isAsked = cell && (cell.amount !== null || row.whole || cell.was !== null);
  return (
    <td className="number" data-label={say(target.title) + inBrackets(target.unit, language)}>
      {isAsked ? <Asked {...props} cell={cell} /> : common.empty}
    </td>
  );
}

/** What is asked and done in one cell: the figure opens where it comes from. */
function Asked({ row, name, target, cell }: CellProps & { readonly cell: TargetCell }) {
  const { common } = useText();
  const text = useTargetsText();
  const say = useSay();
  const { patch } = useAddress();
  const { amount, was, progress } = cell;
  const asked = amount === null ? common.empty : shownAmount(amount, target);
  const actual = progress?.actual ?? null;
  return (
    <>
      {progress ? (
        <FigureOpener
          name={`${name} · ${say(target.title)}`}
          onOpen={() => patch({ figure: `${row.unit.id}.${target.id}` })}
        >
          <strong>{actual === null ? text.noFigure : shownAmount(actual, target)}</strong>
          {` / ${asked}`}
        </FigureOpener>
      ) : (
        <span title={text.notYoursHint}>{asked}</span>
      )}
      {was !== null && was !== amount && (
        <span className="target-was">{text.was(shownAmount(was, target))}</span>
      )}
      {progress && <Standing progress={progress} target={target} isAsked={amount !== null} />}
      {cell.seen && (
        <span className="target-was">
          <SeenPart target={target} seen={cell.seen} short />
        </span>
      )}
    </>
  );
}

function Standing(props: {
  readonly progress: Progress;
  readonly target: TargetHead;
  readonly isAsked: boolean;
}) {
  const text = useTargetsText();
  const { progress, target, isAsked } = props;
  return (
    <>
      {progress.lacking > 0 && <span className="target-was">{text.lacking(progress.lacking)}</span>}
      {isAsked && <RateLine progress={progress} />}
      {isAsked && <ForecastLine progress={progress} target={target} />}
    </>
  );
}
