import type { ReactNode } from "react";
import type { Basis } from "../../domain/ledger/basis.ts";
import type { Money } from "../../domain/value/money.ts";
import { Figure } from "../ground/figure.tsx";
import type { Ground } from "../ground/ground.ts";
import { useTotalsText } from "../messages/totals-text.ts";
import { usePrint } from "../parts/use-print.ts";
import { useKnownAt } from "../state/use-known-at.ts";
import { type Line, yuanOf } from "./totals-model.ts";
import "../parts/table.css";
import "./totals-table.css";

type TableProps = {
  /** What the first column names. */
  readonly head: string;
  readonly caption: string;
  readonly bases: readonly Basis[];
  readonly lines: readonly Line[];
  /** How many projects a line has, beside its name: where lines are units. */
  readonly counted?: boolean;
  /** The month the sums stand at. */
  readonly month: string;
  /** The one project they are of, if they are of one. */
  readonly project?: number;
};

/** Sums on every basis side by side, what is not accepted, the share verified, and what other figures imply. */
export function TotalsTable(props: TableProps) {
  const text = useTotalsText();
  const claims = props.bases.includes("claimed");
  const [widest = "claimed"] = props.bases;
  return (
    <div className="table-box">
      <table className="table table-stack totals-table">
        <caption className="hidden-text">{props.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{props.head}</th>
            {props.bases.map((basis) => (
              <th key={basis} scope="col" className="number" title={text[`${basis}Long`]}>
                {text[basis]}
              </th>
            ))}
            {claims && (
              <th scope="col" className="number" title={text.unacceptedLong}>
                {text.unaccepted}
              </th>
            )}
            <th scope="col" className="number">
              {text.share}
            </th>
            <th scope="col" className="number" title={text.inferredLong}>
              {text.inferred}
            </th>
            <th scope="col" className="number">
              {text.gap(text[widest])}
            </th>
          </tr>
        </thead>
        <tbody>
          {props.lines.map((line) => (
            <TotalsLine key={line.key} line={line} table={props} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function TotalsLine({ line, table }: { readonly line: Line; readonly table: TableProps }) {
  const text = useTotalsText();
  const opens = useOpens(line, table);
  const { bases } = table;
  const { figure, projects } = line;
  const [widest = "claimed"] = bases;
  return (
    <tr>
      <th scope="row">
        {line.name}
        {table.counted && <span className="totals-small">{text.ofProjects(projects)}</span>}
      </th>
      {bases.map((basis) => (
        <Sum key={basis} line={line} basis={basis} table={table} />
      ))}
      {bases.includes("claimed") && (
        <Cell label={text.unaccepted}>
          <Distance
            difference={figure.unaccepted}
            opens={opens(text.unaccepted, ["claimed", "accepted"], "gap")}
          />
        </Cell>
      )}
      <Cell label={text.share}>
        {figure.verifiedShare === null ? (
          "—"
        ) : (
          <Figure {...opens(text.share, [widest, "verified"], "share")}>
            {`${figure.verifiedShare}%`}
          </Figure>
        )}
      </Cell>
      <InferredCells line={line} table={table} />
    </tr>
  );
}

/** What a cell of a line opens: the projects with what they add on some bases. */
function useOpens(line: Line, { month, project }: TableProps) {
  const text = useTotalsText();
  const { knownAt } = useKnownAt();
  const { figure } = line.figure;
  return (
    what: string,
    on: readonly (Basis | "inferred")[],
    by: "total" | "gap" | "share" | "inferred",
  ): Opens => ({
    name: `${line.name} · ${what}`,
    rule: by,
    from: {
      kind: "total",
      ask: { figure, unit: line.unit, project, month },
      on: on.map((each) => ({ on: each, head: text[each] })),
    },
    at: { knownAt },
  });
}

function Cell(props: { readonly label: string; readonly children: ReactNode }) {
  return (
    <td className="number" data-label={props.label}>
      {props.children}
    </td>
  );
}

function Sum(props: { readonly line: Line; readonly basis: Basis; readonly table: TableProps }) {
  const text = useTotalsText();
  const { line, basis, table } = props;
  const opens = useOpens(line, table);
  const total = line.figure.on[basis];
  const said = <Amount money={total?.money ?? null} none={text.none[basis]} />;
  return (
    <Cell label={text[basis]}>
      {total?.money ? <Figure {...opens(text[basis], [basis], "total")}>{said}</Figure> : said}
      {total && table.project === undefined && (
        <span className="totals-small">{text.ofProjects(total.projects)}</span>
      )}
      {total && total.foreign > 0 && (
        <span className="totals-small">{text.foreign(total.foreign)}</span>
      )}
    </Cell>
  );
}

function Amount({ money, none }: { readonly money: Money | null; readonly none: string }) {
  const print = usePrint();
  if (!money) return <span className="quiet">{none}</span>;
  return <>{print.value("", money)}</>;
}

type Difference = { readonly amount: string; readonly percent: string | null } | null;
type Opens = Pick<Ground, "name" | "rule" | "from" | "at">;

/** A distance with its sign and share; nothing loud: a difference is a question, not a verdict. */
export function Distance(props: { readonly difference: Difference; readonly opens: Opens }) {
  const print = usePrint();
  const { difference, opens } = props;
  if (!difference) return <span className="quiet">—</span>;
  const { amount, percent } = difference;
  const isNone = /^-?0(?:\.0+)?$/u.test(amount);
  return (
    <Figure {...opens}>
      <span className={isNone ? "quiet" : "totals-distance"}>
        {amount.startsWith("-") || isNone ? "" : "+"}
        {print.value("", yuanOf(amount))}
        {percent !== null && !isNone && <span className="totals-small">{`${percent}%`}</span>}
      </span>
    </Figure>
  );
}

function InferredCells({ line, table }: { readonly line: Line; readonly table: TableProps }) {
  const text = useTotalsText();
  const opens = useOpens(line, table);
  const [widest = "claimed"] = table.bases;
  const gap = text.gap(text[widest]);
  const { inferred } = line.figure;
  const [first] = inferred;
  if (!first)
    return (
      <>
        <Cell label={text.inferred}>
          <span className="quiet">{text.noInference}</span>
        </Cell>
        <Cell label={gap}>
          <span className="quiet">—</span>
        </Cell>
      </>
    );
  return (
    <>
      <Cell label={text.inferred}>
        <Figure {...opens(text.inferred, ["inferred"], "inferred")}>
          <Amount money={first.money} none={text.noInference} />
        </Figure>
        <span className="totals-small">{text.ofProjects(first.projects)}</span>
      </Cell>
      <Cell label={gap}>
        <Distance difference={first.difference} opens={opens(gap, [widest, "inferred"], "gap")} />
        {first.projects !== line.figure.on[widest]?.projects && (
          <span className="totals-small">{text.gapOf(first.projects)}</span>
        )}
      </Cell>
    </>
  );
}
