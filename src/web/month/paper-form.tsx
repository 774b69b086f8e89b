import { formatDecimal, parseDecimal } from "../../domain/value/decimal.ts";
import { printPeriod } from "../../domain/value/period.ts";
import { useRefused } from "../importing/use-refused.ts";
import { useLanguage, useText } from "../messages/language.tsx";
import { useMonthText } from "../messages/month-text.ts";
import { usePrint } from "../parts/use-print.ts";
import { useAttributes } from "../state/use-attributes.tsx";
import { useDistrict } from "../state/use-district.tsx";
import type { SheetCell, SheetColumn } from "./sheet.ts";
import { useFigureText } from "./use-figure-text.ts";
import type { MonthView } from "./use-month-view.ts";
import "./paper-form.css";

type PaperProps = { readonly view: MonthView };

/** The report as a form on paper, with the places for signatures and seal. Source: 统计法实施条例 art. 17. */
export function PaperForm({ view }: PaperProps) {
  const { paper } = useMonthText();
  const { language } = useLanguage();
  const { name } = useDistrict();
  const { report } = view.month;
  const isDraft = report.phase === "draft" || report.phase === "returned";
  return (
    <div className="paper-form print-only">
      <h2>{`${name}${paper.title}`}</h2>
      <p className="paper-form-head">
        <span>{paper.unit + report.unit.name}</span>
        <span>{paper.period + printPeriod(report.period, language)}</span>
        {isDraft && <span>{paper.draftMark}</span>}
      </p>
      <PaperTable view={view} />
      <Explanations view={view} />
      <p className="paper-form-signs">
        <span>{paper.filler}</span>
        <span>{paper.head}</span>
        <span>{paper.stamp}</span>
        <span>{paper.date}</span>
      </p>
      <p className="paper-form-law">{paper.law}</p>
    </div>
  );
}

function useColumnName(): (column: SheetColumn) => string {
  const { paper, grid } = useMonthText();
  const print = usePrint();
  const { find } = useAttributes();
  return (column) => {
    if (column.look === "node") return paper.node;
    const unit = find(column.attribute)?.unit;
    const label = print.label(column.attribute);
    return unit === undefined ? label : grid.inUnit(label, grid.unitOf(unit));
  };
}

function PaperTable({ view }: PaperProps) {
  const { paper } = useMonthText();
  const columnName = useColumnName();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{paper.number}</th>
          <th scope="col">{paper.project}</th>
          {view.sheet.columns.map((column) => (
            <th key={column.id} scope="col" className={`paper-${column.look}`}>
              {columnName(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {view.sheet.rows.map(({ project, cells }, index) => (
          <tr key={project.id}>
            <td className="number">{index + 1}</td>
            <th scope="row">{project.name}</th>
            {cells.map((cell, column) => (
              <PaperCell
                key={view.sheet.columns[column]?.id}
                cell={cell}
                look={view.sheet.columns[column]?.look}
                view={view}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type CellProps = PaperProps & {
  readonly cell: SheetCell;
  readonly look: SheetColumn["look"] | undefined;
};

/** A bare number with its thousands apart, like the figures beside it; anything else as typed. */
function tidyNumber(text: string): string {
  const number = parseDecimal(text);
  return number === null ? text : formatDecimal(number);
}

function PaperCell({ cell, look, view }: CellProps) {
  const { figureText } = useFigureText();
  const { common } = useText();
  const print = usePrint();
  const className = look === "figure" ? "number" : undefined;
  if (cell.state === "none")
    return <td className={className}>{look === "node" ? null : common.empty}</td>;
  const { attribute, scope } = cell.state === "ask" ? cell.ask : cell.known;
  const stands = cell.state === "ask" ? cell.stated : cell.known.figure;
  const typed = cell.state === "ask" ? view.draft.textOf(cell.key) : "";
  const standing = stands ? figureText(attribute, stands.value) : "";
  const text = typed === "" ? standing : tidyNumber(typed);
  const node = look === "node" ? `${print.label(attribute)}${scope}${common.colon}` : "";
  return <td className={className}>{node + text}</td>;
}

function Explanations({ view }: PaperProps) {
  const { paper } = useMonthText();
  const { common } = useText();
  const refused = useRefused();
  const noted = view.summary.problems.filter(({ note }) => note.trim() !== "");
  if (noted.length === 0) return null;
  return (
    <>
      <h3>{paper.explained}</h3>
      <ul>
        {noted.map((each) => (
          <li key={each.id}>
            {each.project.name + common.colon + refused(each.refusal) + each.note}
          </li>
        ))}
      </ul>
    </>
  );
}
