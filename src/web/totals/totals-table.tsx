import type { ReactNode } from "react";
import { Link } from "wouter";
import type { Basis } from "../../domain/ledger/basis.ts";
import type { Money } from "../../domain/value/money.ts";
import { useTotalsText } from "../messages/totals-text.ts";
import { usePrint } from "../parts/use-print.ts";
import { paths } from "../paths.ts";
import { useDistrict } from "../state/use-district.tsx";
import { useKnownAt } from "../state/use-known-at.ts";
import { type Line, behind, yuanOf } from "./totals-model.ts";
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
  /** Sums of one project open nothing: its facts stand on the same page. */
  readonly plain?: boolean;
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
  const { bases } = table;
  const { figure, projects } = line;
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
          <Distance difference={figure.unaccepted} />
        </Cell>
      )}
      <Cell label={text.share}>
        {figure.verifiedShare === null ? "—" : `${figure.verifiedShare}%`}
      </Cell>
      <InferredCells line={line} gap={text.gap(text[bases[0] ?? "claimed"])} />
    </tr>
  );
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
  const { id } = useDistrict();
  const { knownAt } = useKnownAt();
  const { line, basis, table } = props;
  const total = line.figure.on[basis];
  const [widest = "claimed"] = table.bases;
  const said = <Amount money={total?.money ?? null} none={text.none[basis]} />;
  // The list looks at today alone; from an earlier day there is nothing behind the sum to open.
  const opens = total?.money && table.plain !== true && knownAt === undefined;
  const label = text.open(`${line.name} ${text[basis]}`);
  return (
    <Cell label={text[basis]}>
      {opens ? (
        <Link href={paths.projects(id, behind(line, basis, widest))} aria-label={label}>
          {said}
        </Link>
      ) : (
        said
      )}
      {total && table.plain !== true && (
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

/** A distance with its sign and share; nothing loud: a difference is a question, not a verdict. */
export function Distance({ difference }: { readonly difference: Difference }) {
  const print = usePrint();
  if (!difference) return <span className="quiet">—</span>;
  const { amount, percent } = difference;
  const isNone = /^-?0(?:\.0+)?$/u.test(amount);
  return (
    <span className={isNone ? "quiet" : "totals-distance"}>
      {amount.startsWith("-") || isNone ? "" : "+"}
      {print.value("", yuanOf(amount))}
      {percent !== null && !isNone && <span className="totals-small">{`${percent}%`}</span>}
    </span>
  );
}

function InferredCells({ line, gap }: { readonly line: Line; readonly gap: string }) {
  const text = useTotalsText();
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
        <Amount money={first.money} none={text.noInference} />
        <span className="totals-small">{text.ofProjects(first.projects)}</span>
      </Cell>
      <Cell label={gap}>
        <Distance difference={first.difference} />
      </Cell>
    </>
  );
}
