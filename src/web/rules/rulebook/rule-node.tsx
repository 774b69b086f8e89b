import { eachProject } from "../../../domain/scoring/text/regulation-words.ts";
import { valueAt } from "../../../domain/scoring/form/edit.ts";
import { byOperator, textOf } from "../../../domain/scoring/form/fill.ts";
import { findOperator, operatorsOf, wordOf } from "../../../domain/scoring/form/shape.ts";
import type { Form } from "../../../domain/scoring/codecs/form.ts";
import { useSay } from "../../messages/language.tsx";
import { useRulebookText } from "../../messages/rulebook-text.ts";
import { HolderProvider, useDesk, useHolder } from "./desk.ts";
import { SelectSlot } from "./select-slot.tsx";
import { Sentence } from "./sentence.tsx";
import { type SlotProps, SlotWrong } from "./slot.tsx";

type RuleForm = Extract<Form, { kind: "rule" }>;

/** A rule: by which operator, and the sentence its parameters make. */
export function RuleNode({ path, form, label }: SlotProps<RuleForm>) {
  const desk = useDesk();
  const around = useHolder();
  const text = useRulebookText();
  const holder = form.about ?? around;
  const data = valueAt(desk.data, path);
  const name = textOf(wordOf(data, "operator"));
  const operator = findOperator(form.of, name);
  const options = operatorsOf(form.of).map((id) => ({
    id,
    label: findOperator(form.of, id)?.meaning ?? { zh: id, en: id },
  }));
  // Only the head of an article says of whom it speaks.
  const isHead = path.length === 3 && path[0] === "articles" && holder === "project";
  return (
    <HolderProvider value={holder}>
      <fieldset className="law-rule" aria-label={label}>
        {operator && (
          <Sentence
            path={path}
            data={data}
            fields={operator.fields}
            told={operator.told}
            head={isHead ? eachProject : ""}
          />
        )}
        <div className="law-operator">
          <SelectSlot
            path={[...path, "operator"]}
            form={{ kind: "choice", options }}
            label={text.operator}
            choices={[{ label: null, options }]}
            shown={name}
            onPick={(next) => desk.change(path, byOperator(form.of, data, next))}
            inline
          />
          {operator && <How rule={operator.rule} example={operator.example} />}
        </div>
        <SlotWrong path={path} />
      </fieldset>
    </HolderProvider>
  );
}

type HowProps = Record<"rule" | "example", { readonly zh: string; readonly en: string }>;

/** What the operator computes, for who wants to know. */
function How({ rule, example }: HowProps) {
  const text = useRulebookText();
  const say = useSay();
  return (
    <details className="law-how">
      <summary>{text.how}</summary>
      <p>{say(rule)}</p>
      <p className="quiet">{text.example(say(example))}</p>
    </details>
  );
}
