import { Link } from "wouter";
import { printPeriod } from "../../domain/value/period.ts";
import { useReportingText } from "../messages/reporting-text.ts";
import { useLanguage } from "../messages/language.tsx";
import { Button } from "../parts/button.tsx";
import { SelectField } from "../parts/field.tsx";
import { paths } from "../paths.ts";
import { useDistrict } from "../state/use-district.tsx";
import { CellMark } from "./cell-mark.tsx";
import { DueText } from "./due-text.tsx";
import { type Reporting, isAwaited, unitsOf } from "./reporting-model.ts";
import { UrgeOne } from "./reporting-table.tsx";
import type { Urge } from "./use-urge.ts";
import "./reporting-list.css";

type ListProps = {
  readonly reporting: Reporting;
  readonly period: string;
  readonly onPeriod: (period: string) => void;
  readonly urge: Urge;
  readonly onUrge: (period: string) => void;
};

/** The wall in one hand: one month at a time, who must act first. */
export function ReportingList({ reporting, period, onPeriod, urge, onUrge }: ListProps) {
  const text = useReportingText();
  const { language } = useLanguage();
  const { id: district } = useDistrict();
  const head = reporting.periods.find((each) => each.period === period);
  const units = unitsOf(reporting, period);
  const awaited = units.filter(({ cell }) => isAwaited(cell.state)).length;
  return (
    <div className="reporting-list">
      <SelectField
        label={text.month}
        value={period}
        onChange={(event) => onPeriod(event.target.value)}
        options={[...reporting.periods].reverse().map(({ period: id, closed }) => ({
          id,
          label: closed
            ? `${printPeriod(id, language)} · ${text.closedLong}`
            : printPeriod(id, language),
        }))}
      />
      <p className="reporting-list-due">
        <span>{head && <DueText period={head} />}</span>
        {urge.may && awaited > 0 && (
          <Button onClick={() => onUrge(period)}>{text.urgeSome(awaited)}</Button>
        )}
      </p>
      <ul>
        {units.map(({ unit, cell }) => (
          <li key={unit.id}>
            <Link href={paths.month(district, unit.id, period)}>
              <span>{unit.name}</span>
              <CellMark state={cell.state} />
            </Link>
            {isAwaited(cell.state) && <UrgeOne unit={unit} cell={cell} urge={urge} />}
          </li>
        ))}
      </ul>
    </div>
  );
}
