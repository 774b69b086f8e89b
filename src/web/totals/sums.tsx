import { showTotals } from "../../contract/totals.ts";
import { totalled } from "../../domain/totals/figure.ts";
import { printPeriod } from "../../domain/value/period.ts";
import { useCall } from "../api/use-call.ts";
import { useLanguage, useSay } from "../messages/language.tsx";
import { useTotalsText } from "../messages/totals-text.ts";
import { SelectField } from "../parts/field.tsx";
import { Empty, Failure, Loading } from "../parts/notice.tsx";
import { Section } from "../parts/page.tsx";
import { usePrint } from "../parts/use-print.ts";
import { useAddress } from "../state/use-address.ts";
import { useDistrict } from "../state/use-district.tsx";
import { useKnownAt } from "../state/use-known-at.ts";
import { type Figure, type Totals, linesOf, monthsUpTo, unitLines } from "./totals-model.ts";
import { TotalsTable } from "./totals-table.tsx";

/** 合计: the district's figures on every basis, then one of them unit by unit, then how the inferred ones come about. */
export function Sums() {
  const { id: district, asOf } = useDistrict();
  const { knownAt } = useKnownAt();
  const { params } = useAddress();
  const months = monthsUpTo(asOf);
  const asked = months.find((month) => month === params.get("month"));
  const answer = useCall(showTotals, { district, month: asked, knownAt }, { keep: true });
  return (
    <div aria-busy={answer.isPlaceholderData}>
      <MonthChoice months={months} value={asked ?? months[0] ?? ""} />
      {answer.isPending && <Loading />}
      {answer.isError && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data && <Tables answer={answer.data} />}
    </div>
  );
}

function MonthChoice(props: { readonly months: readonly string[]; readonly value: string }) {
  const text = useTotalsText();
  const { language } = useLanguage();
  const { patch } = useAddress();
  return (
    <div className="totals-bar no-print">
      <SelectField
        label={text.month}
        value={props.value}
        onChange={(event) => patch({ month: event.target.value }, { replace: true })}
        options={props.months.map((id) => ({ id, label: printPeriod(id, language) }))}
      />
    </div>
  );
}

function isFigure(word: string | null): word is Figure {
  return totalled.some((each) => each === word);
}

function Tables({ answer }: { readonly answer: Totals }) {
  const text = useTotalsText();
  const print = usePrint();
  const { language } = useLanguage();
  const { params, patch } = useAddress();
  const word = params.get("figure");
  const figure = isFigure(word) ? word : "yearDone";
  const [widest = "claimed"] = answer.bases;
  if (answer.units.length === 0) return <Empty title={text.empty}>{text.emptyText}</Empty>;
  return (
    <>
      {widest !== "claimed" && <p className="basis-notice">{text.held[widest]}</p>}
      <Section
        title={text.whole}
        note={`${printPeriod(answer.month, language)} · ${text.ofProjects(answer.whole.projects)}`}
      >
        <TotalsTable
          head={text.what}
          caption={text.whole}
          bases={answer.bases}
          month={answer.month}
          lines={linesOf(answer.whole, print.label)}
        />
      </Section>
      <Section
        title={text.ofUnits}
        note={<span className="print-only">{print.label(figure)}</span>}
      >
        <div className="totals-bar no-print">
          <SelectField
            label={text.figure}
            value={figure}
            onChange={(event) => patch({ figure: event.target.value }, { replace: true })}
            options={totalled.map((id) => ({ id, label: print.label(id) }))}
          />
        </div>
        <TotalsTable
          head={text.unit}
          caption={text.ofUnits}
          bases={answer.bases}
          month={answer.month}
          lines={unitLines(answer, figure)}
          counted
        />
      </Section>
      <Rules rules={answer.rules} />
    </>
  );
}

function Rules({ rules }: Pick<Totals, "rules">) {
  const text = useTotalsText();
  const say = useSay();
  return (
    <Section title={text.rules}>
      {rules.length === 0 && <p className="quiet">{text.rulesNone}</p>}
      <dl className="totals-rules">
        {rules.map((rule) => (
          <div key={rule.id}>
            <dt>{say(rule.title)}</dt>
            <dd>{say(rule.sentence)}</dd>
            <dd className="quiet">{text.source(say(rule.source))}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
