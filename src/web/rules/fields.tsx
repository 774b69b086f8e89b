import { type ClipboardEvent, useState } from "react";
import type { Bilingual } from "../../domain/language.ts";
import type { Attribute, AttributeGroup } from "../../domain/ledger/attribute.ts";
import { useSay, useText } from "../messages/language.tsx";
import { useRulesText } from "../messages/rules-text.ts";
import { InputField, SelectField, TextField } from "../parts/field.tsx";
import { useStageName } from "../parts/use-stage-name.ts";
import { useDistrict } from "../state/use-district.tsx";
import { readWords } from "./words.ts";

type NumberProps = {
  readonly label: string;
  /** The label in full, where the eye has the row beside it. */
  readonly spoken?: string;
  readonly value: string;
  /** Whether a text may stand; only then is it taken. */
  readonly isRight: (text: string) => boolean;
  /** Said while it may not. */
  readonly wrong: string;
  readonly hint?: string | undefined;
  readonly onChange: (text: string) => void;
};

/** A number with its unit in the label; what is no such number stays in the field, is told, and is not taken. */
export function NumberField({ label, spoken, value, ...rest }: NumberProps) {
  const { isRight, wrong, hint, onChange } = rest;
  const [typed, setTyped] = useState<{ readonly of: string; readonly text: string } | null>(null);
  const text = typed?.of === value ? typed.text : value;
  return (
    <div className="rule-number">
      <InputField
        label={label}
        hint={hint}
        aria-label={spoken}
        inputMode="decimal"
        autoComplete="off"
        value={text}
        error={isRight(text.trim()) ? undefined : wrong}
        onChange={(event) => {
          const next = event.target.value;
          const right = isRight(next.trim());
          setTyped({ of: right ? next.trim() : value, text: next });
          if (right) onChange(next.trim());
        }}
      />
    </div>
  );
}

type BilingualProps = {
  readonly label: string;
  readonly value: Bilingual;
  readonly onChange: (value: Bilingual) => void;
  readonly lines?: boolean;
  readonly error?: string | undefined;
};

/** A text in both languages, side by side. */
export function BilingualFields({ label, value, onChange, lines, error }: BilingualProps) {
  const { field } = useRulesText();
  const fieldOf = (language: "zh" | "en") => {
    const shared = {
      label: `${label} (${field[language] ?? language})`,
      lang: language === "zh" ? "zh-CN" : "en",
      value: value[language],
      error: error !== undefined && value[language].trim() === "" ? error : undefined,
      onChange: (event: { readonly target: { readonly value: string } }) =>
        onChange({ ...value, [language]: event.target.value }),
    };
    return lines === true ? <TextField {...shared} /> : <InputField {...shared} />;
  };
  return (
    <div className="rule-row">
      {fieldOf("zh")}
      {fieldOf("en")}
    </div>
  );
}

type WordsProps = {
  readonly label: string;
  readonly hint: string;
  readonly error: string | undefined;
  readonly value: readonly string[];
  readonly onChange: (words: readonly string[]) => void;
};

/** Words one to a line; a column or a row pasted from a sheet, or a list with commas, becomes lines. */
export function WordsField({ label, hint, error, value, onChange }: WordsProps) {
  const [text, setText] = useState(() => value.join("\n"));
  const shown = readWords(text).join("\n") === value.join("\n") ? text : value.join("\n");
  const write = (next: string) => {
    setText(next);
    onChange(readWords(next));
  };
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const words = readWords(event.clipboardData.getData("text/plain"));
    if (words.length < 2) return;
    event.preventDefault();
    write([...readWords(shown), ...words].join("\n"));
  };
  return (
    <TextField
      label={label}
      hint={hint}
      error={error}
      rows={4}
      value={shown}
      onPaste={paste}
      onChange={(event) => write(event.target.value)}
    />
  );
}

type StagesProps = {
  readonly legend: string;
  readonly value: "all" | readonly string[];
  /** Whether “all stages” can be said, whatever they are. */
  readonly mayAll?: boolean;
  readonly onChange: (value: "all" | string[]) => void;
};

/** Some stages of the lifecycle, or all of them. */
export function StageChecks({ legend, value, mayAll = false, onChange }: StagesProps) {
  const { word } = useRulesText();
  const stageName = useStageName();
  const { stages } = useDistrict();
  const has = (id: string) => value === "all" || value.includes(id);
  const turn = (id: string) =>
    onChange(stages.map((each) => each.id).filter((each) => has(each) !== (each === id)));
  return (
    <fieldset className="rule-set">
      <legend>{legend}</legend>
      <div className="rule-checks">
        {mayAll && (
          <label>
            <input
              type="checkbox"
              checked={value === "all"}
              onChange={() => onChange(value === "all" ? [] : "all")}
            />
            {word["all"]}
          </label>
        )}
        {stages.map(({ id }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={has(id)}
              disabled={value === "all"}
              onChange={() => turn(id)}
            />
            {stageName(id)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

type AttributeProps = {
  readonly label: string;
  readonly value: string;
  readonly attributes: readonly Attribute[];
  /** The choice of none, in words; left out where one must be chosen. */
  readonly none?: string;
  readonly error?: string | undefined;
  readonly onChange: (id: string) => void;
};

/** One attribute, by group; one that may no longer be chosen stays while it is chosen. */
export function AttributeField(props: AttributeProps) {
  const { project } = useText();
  const say = useSay();
  const { attributes, value, none } = props;
  const groups = [...new Set(attributes.map(({ group }) => group))];
  const within = (group: AttributeGroup) => attributes.filter((each) => each.group === group);
  const isLost = value !== "" && !attributes.some(({ id }) => id === value);
  return (
    <SelectField
      label={props.label}
      value={value}
      error={props.error}
      onChange={(event) => props.onChange(event.target.value)}
    >
      {(none !== undefined || value === "") && <option value="">{none}</option>}
      {isLost && <option value={value}>{value}</option>}
      {groups.map((group) => (
        <optgroup key={group} label={project.group[group]}>
          {within(group).map(({ id, label }) => (
            <option key={id} value={id}>
              {say(label)}
            </option>
          ))}
        </optgroup>
      ))}
    </SelectField>
  );
}
