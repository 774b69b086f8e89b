import { Link } from "wouter";
import { printPeriod } from "../../domain/value/period.ts";
import { useReportingText } from "../messages/reporting-text.ts";
import { useLanguage } from "../messages/language.tsx";
import { Button } from "../parts/button.tsx";
import { printShortDay } from "../parts/print-short-day.ts";
import { paths } from "../paths.ts";
import { useDistrict } from "../state/use-district.tsx";
import { CellMark } from "./cell-mark.tsx";
import { DueText } from "./due-text.tsx";
import {
  type Reporting,
  type WallCell,
  type WallPeriod,
  type WallUnit,
  byPlace,
  isAwaited,
  placeOf,
  unitsOf,
} from "./reporting-model.ts";
import type { Urge } from "./use-urge.ts";
import "./reporting-table.css";

type TableProps = {
  readonly reporting: Reporting;
  readonly urge: Urge;
  /** Opens the choice of whom to urge for a month. */
  readonly onUrge: (period: string) => void;
};

/** Units down, months across; heads stay in sight. */
export function ReportingTable({ reporting, urge, onUrge }: TableProps) {
  const text = useReportingText();
  const cells = byPlace(reporting.cells);
  return (
    <div className="reporting-box">
      <table className="reporting-table">
        <caption className="hidden-text">{text.table}</caption>
        <thead>
          <tr>
            <th scope="col" className="reporting-corner">
              {text.unit}
            </th>
            {reporting.periods.map((period) => (
              <PeriodHead
                key={period.period}
                period={period}
                awaited={
                  urge.may
                    ? unitsOf(reporting, period.period).filter(({ cell }) => isAwaited(cell.state))
                        .length
                    : 0
                }
                onUrge={() => onUrge(period.period)}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {reporting.units.map((unit) => (
            <tr key={unit.id}>
              <th scope="row">{unit.name}</th>
              {reporting.periods.map(({ period }) => (
                <td key={period}>
                  <Cell
                    unit={unit}
                    cell={cells.get(placeOf({ unit: unit.id, period }))}
                    urge={urge}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PeriodHead(props: {
  readonly period: WallPeriod;
  readonly awaited: number;
  readonly onUrge: () => void;
}) {
  const text = useReportingText();
  const { language } = useLanguage();
  const { id: district } = useDistrict();
  const { period, closed } = props.period;
  return (
    <th scope="col">
      <span className="reporting-period">
        <Link href={paths.closing(district, { period })}>{printPeriod(period, language)}</Link>
        {closed && (
          <span className="reporting-seal" title={text.closedLong}>
            {text.closed}
          </span>
        )}
      </span>
      <span className="reporting-due">
        <DueText period={props.period} />
      </span>
      {props.awaited > 0 && (
        <Button look="quiet" onClick={props.onUrge}>
          {text.urgeSome(props.awaited)}
        </Button>
      )}
    </th>
  );
}

function Cell(props: {
  readonly unit: WallUnit;
  readonly cell: WallCell | undefined;
  readonly urge: Urge;
}) {
  const { id: district } = useDistrict();
  const { cell, unit } = props;
  if (!cell || cell.state === "notOwing") return <CellMark state="notOwing" word="short" />;
  return (
    <>
      <Link className="reporting-cell" href={paths.month(district, unit.id, cell.period)}>
        <CellMark state={cell.state} word="short" />
      </Link>
      {isAwaited(cell.state) && <UrgeOne unit={unit} cell={cell} urge={props.urge} />}
    </>
  );
}

/** One click urges one unit; it then says when. */
export function UrgeOne(props: {
  readonly unit: WallUnit;
  readonly cell: WallCell;
  readonly urge: Urge;
}) {
  const text = useReportingText();
  const { language } = useLanguage();
  const { unit, cell, urge } = props;
  const urged = cell.urged === null ? "" : text.urged(printShortDay(cell.urged, language));
  if (!urge.may) return <span className="reporting-urged">{urged}</span>;
  const words = urged === "" ? text.urge : text.urgeAgain;
  return (
    <Button
      className="reporting-urge"
      look="quiet"
      busy={urge.busy}
      title={urged}
      aria-label={text.urgeOne(words, unit.name, printPeriod(cell.period, language))}
      onClick={() => urge.send(cell.period, [unit.id])}
    >
      {words}
    </Button>
  );
}
