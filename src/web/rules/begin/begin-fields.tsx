import type { Beginning } from "../../../domain/scoring/begin.ts";
import { unitKindWords } from "../../../domain/scoring/form/rulebook-form.ts";
import type { Group } from "../../../domain/scoring/rulebook.ts";
import { unitKinds } from "../../../domain/unit/tree.ts";
import { useSay } from "../../messages/language.tsx";
import { useRulebookText } from "../../messages/rulebook-text.ts";
import { InputField } from "../../parts/field.tsx";
import { BilingualFields } from "../fields.tsx";
import type { Wrongs } from "./beginning.ts";

type FieldsProps = {
  readonly typed: Beginning;
  readonly groups: readonly Pick<Group, "id" | "label">[];
  /** What is wrong so far; null while nobody asked for it to be begun. */
  readonly wrongs: Wrongs | null;
  readonly onChange: (typed: Beginning) => void;
};

/** What a rulebook that is begun is called, since when it ranks, and whom. */
export function BeginFields({ typed, groups, wrongs, onChange }: FieldsProps) {
  const { begin: text } = useRulebookText();
  const told = (wrong: keyof typeof text.wrong | null | undefined) =>
    wrong ? text.wrong[wrong] : undefined;
  return (
    <>
      <BilingualFields
        label={text.name}
        value={typed.title}
        error={wrongs?.title === "titleMissing" ? told("titleMissing") : undefined}
        onChange={(title) => onChange({ ...typed, title })}
      />
      {wrongs?.title === "titleTaken" && (
        <p className="field-error" role="alert">
          {told("titleTaken")}
        </p>
      )}
      <div className="rule-row">
        <InputField
          label={text.id}
          hint={text.idHint}
          required
          maxLength={40}
          spellCheck={false}
          autoComplete="off"
          value={typed.id}
          error={told(wrongs?.id)}
          onChange={(event) => onChange({ ...typed, id: event.target.value.trim() })}
        />
        <InputField
          label={text.from}
          hint={text.fromHint}
          required
          type="date"
          value={typed.from}
          error={told(wrongs?.from)}
          onChange={(event) => onChange({ ...typed, from: event.target.value })}
        />
      </div>
      {groups.map(({ id, label }) => (
        <KindChecks
          key={id}
          label={label}
          kinds={typed.kinds[id] ?? []}
          wrong={told(wrongs?.kinds[id])}
          onChange={(kinds) => onChange({ ...typed, kinds: { ...typed.kinds, [id]: kinds } })}
        />
      ))}
    </>
  );
}

type ChecksProps = Pick<Group, "label"> & {
  readonly kinds: readonly string[];
  readonly wrong: string | undefined;
  readonly onChange: (kinds: readonly string[]) => void;
};

/** Which units of the district a group of the rulebook ranks. */
function KindChecks({ label, kinds, wrong, onChange }: ChecksProps) {
  const { begin: text } = useRulebookText();
  const say = useSay();
  const turn = (kind: string) =>
    onChange(unitKinds.filter((each) => kinds.includes(each) !== (each === kind)));
  return (
    <fieldset className="rule-set">
      <legend>{text.kinds(say(label))}</legend>
      <div className="rule-checks">
        {unitKinds.map((kind) => (
          <label key={kind}>
            <input type="checkbox" checked={kinds.includes(kind)} onChange={() => turn(kind)} />
            {say(unitKindWords[kind])}
          </label>
        ))}
      </div>
      {wrong && (
        <p className="field-error" role="alert">
          {wrong}
        </p>
      )}
    </fieldset>
  );
}
