import { Link, Redirect } from "wouter";
import { listUnits } from "../../contract/project.ts";
import { showReporting } from "../../contract/reporting.ts";
import { printPeriod } from "../../domain/value/period.ts";
import { useCall } from "../api/use-call.ts";
import { useLanguage } from "../messages/language.tsx";
import { useMonthText } from "../messages/month-text.ts";
import { chooseMonth, unitsBelow } from "../month/choose-month.ts";
import type { Reporting } from "../month/month-types.ts";
import { Empty, Failure, Loading } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import { paths } from "../paths.ts";
import { useAddress } from "../state/use-address.ts";
import { useDistrict } from "../state/use-district.tsx";
import "../parts/table.css";
import "./month-choice.css";

const shownMonths = 3;

type Unit = Reporting["units"][number];

/** Which unit's month: who answers for one unit goes straight to its latest. */
export function MonthChoicePage() {
  const { choice } = useMonthText();
  const { id: district } = useDistrict();
  const { params } = useAddress();
  const { reporting, units, failed, retry } = useOwnUnits();
  const [only] = units ?? [];
  if (reporting && only && units?.length === 1 && params.get("all") === null) {
    const period = chooseMonth(reporting, only.id);
    return <Redirect to={paths.month(district, only.id, period)} replace />;
  }
  return (
    <Page title={choice.title} note={choice.note}>
      {failed ? (
        <Failure error={failed} onRetry={retry} />
      ) : (
        <Units reporting={reporting} units={units} />
      )}
    </Page>
  );
}

type UnitsProps = {
  readonly reporting: Reporting | undefined;
  readonly units: readonly Unit[] | undefined;
};

function Units({ reporting, units }: UnitsProps) {
  const { choice } = useMonthText();
  if (!reporting || !units) return <Loading />;
  if (units.length > 0) return <UnitTable reporting={reporting} units={units} />;
  return (
    <Empty title={choice.none}>
      <p>{choice.noneText}</p>
    </Empty>
  );
}

/** The units the asker answers for, among those that report. */
function useOwnUnits() {
  const { id: district, units: tops, canCapture } = useDistrict();
  const reporting = useCall(showReporting, { district, months: 12 });
  const all = useCall(listUnits, { district });
  const topIds = canCapture ? tops.map(({ id }) => id) : [];
  const own = new Set(unitsBelow(all.data?.units ?? [], topIds).map(({ id }) => id));
  return {
    reporting: reporting.data,
    units: all.data && reporting.data?.units.filter(({ id }) => own.has(id)),
    failed: reporting.error ?? all.error,
    retry: () => {
      void reporting.refetch();
      void all.refetch();
    },
  };
}

function UnitTable(props: { readonly reporting: Reporting; readonly units: readonly Unit[] }) {
  const { choice } = useMonthText();
  const { language } = useLanguage();
  const periods = props.reporting.periods.slice(-shownMonths).toReversed();
  return (
    <div className="table-box">
      <table className="table month-choice">
        <thead>
          <tr>
            <th scope="col">{choice.unit}</th>
            {periods.map(({ period }) => (
              <th key={period} scope="col">
                {printPeriod(period, language)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.units.map((unit) => (
            <tr key={unit.id}>
              <th scope="row">{unit.name}</th>
              {periods.map(({ period }) => (
                <td key={period}>
                  <MonthLink reporting={props.reporting} unit={unit} period={period} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type LinkProps = {
  readonly reporting: Reporting;
  readonly unit: Unit;
  readonly period: string;
};

function MonthLink({ reporting, unit, period }: LinkProps) {
  const { choice } = useMonthText();
  const { language } = useLanguage();
  const { id } = useDistrict();
  const state =
    reporting.cells.find((cell) => cell.unit === unit.id && cell.period === period)?.state ??
    "notOwing";
  if (state === "notOwing") return <span className="month-choice-off">{choice.notOwing}</span>;
  const word = choice.state[state];
  return (
    <Link
      href={paths.month(id, unit.id, period)}
      data-state={state}
      aria-label={choice.open(unit.name, printPeriod(period, language), word)}
    >
      {word}
    </Link>
  );
}
