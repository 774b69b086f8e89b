import { showDebt } from "../../contract/closing.ts";
import type { Money } from "../../domain/value/money.ts";
import { Figure } from "../ground/figure.tsx";
import { useCall } from "../api/use-call.ts";
import { useReportingText } from "../messages/reporting-text.ts";
import { BasisNotice } from "../parts/basis-switch.tsx";
import { Empty, Failure, Loading } from "../parts/notice.tsx";
import { SelectField } from "../parts/field.tsx";
import { usePrint } from "../parts/use-print.ts";
import { useAddress } from "../state/use-address.ts";
import { useDistrict } from "../state/use-district.tsx";
import { type DebtLine, debtLines, debtTotal, widestOf, widthOf } from "./debt-model.ts";
import "../parts/table.css";
import "./debt-view.css";

const yearsBack = 4;
const parts = ["claimed", "accepted", "verified"] as const;

/** 报·采·核: per unit what was claimed, accepted and verified of the year's investment, and what nobody has verified. */
export function DebtView() {
  const text = useReportingText();
  const { id: district, asOf } = useDistrict();
  const { params, patch } = useAddress();
  const latest = Number(asOf.slice(0, 4));
  const years = Array.from({ length: yearsBack + 1 }, (_, back) => String(latest - back));
  const asked = params.get("year") ?? "";
  const year = years.includes(asked) ? asked : (years[0] ?? "");
  const answer = useCall(showDebt, { district, year }, { keep: true });
  const lines = answer.data ? debtLines(answer.data) : [];
  return (
    <div className="debt" aria-busy={answer.isPlaceholderData}>
      <div className="debt-head">
        <p className="quiet">{text.debtNote}</p>
        <SelectField
          label={text.year}
          value={year}
          onChange={(event) => patch({ year: event.target.value }, { replace: true })}
          options={years.map((id) => ({ id, label: id }))}
        />
      </div>
      <BasisNotice />
      {answer.isPending && <Loading />}
      {answer.isError && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data && lines.length === 0 && <Empty title={text.debtEmpty} />}
      {lines.length > 0 && <DebtTable lines={lines} year={year} />}
    </div>
  );
}

function DebtTable(props: { readonly lines: readonly DebtLine[]; readonly year: string }) {
  const { lines, year } = props;
  const text = useReportingText();
  const widest = widestOf(lines);
  const total = debtTotal(lines);
  return (
    <div className="table-box">
      <table className="table debt-table">
        <thead>
          <tr>
            <th scope="col">{text.unit}</th>
            <th scope="col" className="debt-bar-head">
              <Legend />
            </th>
            {parts.map((part) => (
              <th key={part} scope="col" className="number">
                {text[`${part}Long`]}
              </th>
            ))}
            <th scope="col" className="number">
              {text.debtAmount}
            </th>
            <th scope="col" className="number">
              {text.debtShare}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <th scope="row">{line.name}</th>
              <td className="debt-bar-cell">
                <Bar line={line} widest={widest} />
              </td>
              <Amounts line={line} name={line.name} ask={{ year, unit: line.id }} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{text.total}</th>
            <td className="debt-bar-cell">{total === null && text.mixed}</td>
            {total && <Amounts line={total} name={text.total} ask={{ year }} />}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Legend() {
  const text = useReportingText();
  return (
    <span className="debt-legend">
      {parts.map((part) => (
        <span key={part}>
          <span className={`debt-swatch debt-${part}`} />
          {text[`${part}Long`]}
        </span>
      ))}
    </span>
  );
}

/** Three bars on one another: what is verified lies in what is accepted, and that in what is claimed. */
function Bar({ line, widest }: { readonly line: DebtLine; readonly widest: string }) {
  return (
    <span className="debt-bar" aria-hidden="true">
      {parts.map((part) => (
        <span
          key={part}
          className={`debt-${part}`}
          style={{ width: `${widthOf(line[part], widest)}%` }}
        />
      ))}
    </span>
  );
}

type AmountsProps = {
  readonly line: Omit<DebtLine, "id" | "name">;
  readonly name: string;
  readonly ask: { readonly year: string; readonly unit?: number };
};

function Amounts({ line, name, ask }: AmountsProps) {
  const text = useReportingText();
  const print = usePrint();
  const said = (money: Money) => print.value("", money);
  const columns = (of: readonly (typeof parts)[number][]) =>
    of.map((on) => ({ on, head: text[`${on}Long`] }));
  const opens = (what: string, of: readonly (typeof parts)[number][]) => ({
    name: `${name} · ${what}`,
    from: { kind: "debt", ask, on: columns(of) } as const,
  });
  return (
    <>
      {parts.map((part) => (
        <td key={part} className="number" data-label={text[`${part}Long`]}>
          <Figure {...opens(text[`${part}Long`], [part])}>
            {said(line[part])}
            <span className="debt-figures">{text.figures(line.figures[part])}</span>
          </Figure>
        </td>
      ))}
      <td className="number debt-open" data-label={text.debtAmount}>
        <Figure {...opens(text.debtAmount, ["claimed", "verified"])}>{said(line.open)}</Figure>
      </td>
      <td className="number" data-label={text.debtShare}>
        {line.share === null ? (
          text.debtNoClaim
        ) : (
          <Figure {...opens(text.debtShare, ["claimed", "verified"])}>{`${line.share}%`}</Figure>
        )}
      </td>
    </>
  );
}
