import { valueAt } from "../../../domain/scoring/form/edit.ts";
import { emptyInput } from "../../../domain/scoring/form/case-form.ts";
import type { Holder, Indicator } from "../../../domain/scoring/indicator.ts";
import type { Path } from "../../../domain/scoring/reader.ts";
import { useSay } from "../../messages/language.tsx";
import { useRulebookText } from "../../messages/rulebook-text.ts";
import { useRulesText } from "../../messages/rules-text.ts";
import { Button } from "../../parts/button.tsx";
import { SelectField } from "../../parts/field.tsx";
import { Icon } from "../../parts/icon.tsx";
import { useDesk } from "../rulebook/desk.ts";
import { SlotWrong } from "../rulebook/slot.tsx";
import { CaseValue } from "./case-value.tsx";

type ValuesProps = {
  readonly path: Path;
  readonly about: Holder;
  /** The case's period: a monthly figure is asked for each of its months. */
  readonly period: unknown;
};

/** The inputs of a case: a figure of an indicator each; one that is not given is missing. */
export function CaseValues({ path, about, period }: ValuesProps) {
  const { cases: text } = useRulebookText();
  const desk = useDesk();
  const say = useSay();
  const { indicators } = desk.vocabulary;
  const held = valueAt(desk.data, path);
  const given = Object.keys(typeof held === "object" && held !== null ? held : {});
  const open = indicators.filter((each) => each.about === about && !given.includes(each.id));
  const add = (id: string) => {
    const indicator = indicators.find((each) => each.id === id);
    if (indicator) desk.change([...path, id], emptyInput(indicator));
  };
  return (
    <fieldset className="case-values" aria-label={text.values}>
      <span className="field-label" aria-hidden="true">
        {text.values}
      </span>
      {given.map((id) => (
        <Given
          key={id}
          path={[...path, id]}
          id={id}
          indicator={indicators.find((each) => each.id === id)}
          period={period}
        />
      ))}
      <SlotWrong path={path} />
      {!desk.locked && open.length > 0 && (
        <SelectField
          label={text.addValue}
          value=""
          options={[
            { id: "", label: text.choose },
            ...open.map(({ id, label }) => ({ id, label: say(label) })),
          ]}
          onChange={(event) => add(event.target.value)}
        />
      )}
    </fieldset>
  );
}

type GivenProps = Pick<ValuesProps, "path" | "period"> & {
  readonly id: string;
  readonly indicator: Indicator | undefined;
};

function Given({ path, id, indicator, period }: GivenProps) {
  const { lost } = useRulebookText();
  const rules = useRulesText();
  const desk = useDesk();
  const say = useSay();
  const label = indicator ? say(indicator.label) : lost(id);
  return (
    <div className="case-value">
      {indicator ? (
        <CaseValue path={path} indicator={indicator} label={label} period={period} />
      ) : (
        <span>
          {label} <SlotWrong path={path} />
        </span>
      )}
      {!desk.locked && (
        <Button
          look="quiet"
          square
          aria-label={rules.remove(label)}
          className="no-print"
          onClick={() => desk.change(path, undefined)}
        >
          <Icon name="close" />
        </Button>
      )}
    </div>
  );
}
