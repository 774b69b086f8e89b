import { happeningForm, monthsAsked } from "../../../domain/scoring/form/case-form.ts";
import { valueAt } from "../../../domain/scoring/form/edit.ts";
import type { Indicator } from "../../../domain/scoring/indicator.ts";
import type { Path } from "../../../domain/scoring/reader.ts";
import { printPeriod } from "../../../domain/value/period.ts";
import { useLanguage } from "../../messages/language.tsx";
import { useRulebookText } from "../../messages/rulebook-text.ts";
import { useRulesText } from "../../messages/rules-text.ts";
import { Button } from "../../parts/button.tsx";
import { Icon } from "../../parts/icon.tsx";
import { withItem } from "../rule.ts";
import { type Choices, choicesFor } from "../rulebook/choices.ts";
import { useDesk, useHolder } from "../rulebook/desk.ts";
import { LineSlot } from "../rulebook/line-slot.tsx";
import { Node } from "../rulebook/node.tsx";
import { SelectSlot } from "../rulebook/select-slot.tsx";
import { SlotTitle, SlotWrong } from "../rulebook/slot.tsx";
import { useReadable } from "../rulebook/use-readable.ts";

type ValueProps = {
  readonly path: Path;
  readonly indicator: Indicator;
  readonly label: string;
  readonly period: unknown;
};

/** One input, by what its indicator is: an amount, a choice, the months, what happened. */
export function CaseValue(props: ValueProps) {
  const { path, indicator, label } = props;
  if (indicator.reads === "monthly") return <Months {...props} />;
  if (indicator.value === "none") return <Happenings {...props} />;
  if (indicator.value === "choice") return <Choice {...props} />;
  const unit = indicator.unit === "" ? label : `${label} (${indicator.unit})`;
  const of = indicator.value === "text" ? "text" : "amount";
  return <LineSlot path={path} form={{ kind: "line", of }} label={unit} />;
}

function Choice({ path, indicator, label }: ValueProps) {
  const desk = useDesk();
  const holder = useHolder();
  const readable = useReadable();
  const attribute = readable[indicator.about].find(({ id }) => id === indicator.attribute);
  const own = (indicator.choices ?? []).map((each) => ({ id: each.is, label: each.label }));
  const kept = attribute?.choices ?? [];
  const options = [...own, ...kept.filter(({ id }) => own.every((each) => each.id !== id))];
  const form = { kind: "choice", options } as const;
  const choices: readonly Choices[] = choicesFor(form, { desk, path, holder, readable });
  if (options.length === 0)
    return <LineSlot path={path} form={{ kind: "line", of: "text" }} label={label} />;
  return (
    <SelectSlot
      path={path}
      form={form}
      label={label}
      choices={choices}
      onPick={(id) => desk.change(path, id)}
    />
  );
}

/** A figure a month; one that is left open was not reported, which is not zero. */
function Months({ path, indicator, label, period }: ValueProps) {
  const { cases: text } = useRulebookText();
  const { language } = useLanguage();
  const open = { zh: text.notReported, en: text.notReported };
  return (
    <fieldset className="law-list law-list-inline" aria-label={label}>
      <SlotTitle label={`${label} (${indicator.unit})`} />
      {monthsAsked(indicator, period).map((month) => (
        <LineSlot
          key={month}
          path={[...path, month]}
          form={{ kind: "line", of: "amount" }}
          label={printPeriod(month, language)}
          usual={open}
        />
      ))}
      <SlotWrong path={path} />
    </fieldset>
  );
}

/** What happened, a day each; more is said of one that has points of its own or is shared. */
function Happenings({ path, label }: ValueProps) {
  const { cases: text, nth } = useRulebookText();
  const rules = useRulesText();
  const desk = useDesk();
  const data = valueAt(desk.data, path);
  const items: readonly unknown[] = Array.isArray(data) ? data : [];
  const put = (next: readonly unknown[]) => desk.change(path, next);
  return (
    <fieldset className="law-list case-happenings" aria-label={label}>
      <SlotTitle label={label} />
      {items.length === 0 && <span className="quiet">{text.nothingHappened}</span>}
      {items.map((item, at) => (
        // As in the rows: nothing typed is kept by the field.
        <div key={at} className="case-happening">
          {typeof item === "string" ? (
            <Day path={[...path, at]} day={item} label={nth(label, at + 1)} />
          ) : (
            <Node path={[...path, at]} form={happeningForm} label={nth(label, at + 1)} />
          )}
          {!desk.locked && (
            <Button
              look="quiet"
              square
              className="no-print"
              aria-label={rules.remove(nth(label, at + 1))}
              onClick={() => put(withItem(items, at))}
            >
              <Icon name="close" />
            </Button>
          )}
        </div>
      ))}
      {!desk.locked && (
        <button
          type="button"
          className="law-extra law-add no-print"
          aria-label={text.addHappening(label)}
          onClick={() => put([...items, ""])}
        >
          {text.add}
        </button>
      )}
      <SlotWrong path={path} />
    </fieldset>
  );
}

type DayProps = Pick<ValueProps, "path" | "label"> & { readonly day: string };

function Day({ path, label, day }: DayProps) {
  const { cases: text } = useRulebookText();
  const desk = useDesk();
  return (
    <>
      <LineSlot path={path} form={{ kind: "line", of: "text" }} label={label} inline />
      {!desk.locked && (
        <button
          type="button"
          className="law-extra no-print"
          onClick={() => desk.change(path, { on: day })}
        >
          {text.more}
        </button>
      )}
    </>
  );
}
