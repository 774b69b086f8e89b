import { useRef, useState } from "react";
import { showSetting } from "../../../contract/settings.ts";
import { type Beginning, freshRulebook, takenOver } from "../../../domain/scoring/begin.ts";
import { parseRulebook } from "../../../domain/scoring/parse.ts";
import { useCall } from "../../api/use-call.ts";
import { useSay, useText } from "../../messages/language.tsx";
import { useRulebookText } from "../../messages/rulebook-text.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { SelectField } from "../../parts/field.tsx";
import { Failure } from "../../parts/notice.tsx";
import { useWordsFirst } from "../../parts/use-words-first.ts";
import { useDeclared } from "../../state/use-attributes.tsx";
import { useDistrict } from "../../state/use-district.tsx";
import type { RuleLine } from "../text/rule-picker.tsx";
import { BeginFields } from "./begin-fields.tsx";
import { type Taken, kindsOf } from "./beginning.ts";
import { useBegin } from "./use-begin.ts";

type DialogProps = {
  readonly books: readonly RuleLine[];
  readonly taken: Taken;
  readonly onClose: () => void;
};

/** The kinds a rulebook of one article ranks, in its one group. */
const usual = ["park", "town"] as const;

/** The rulebook begun from: null for an empty one, undefined until it is known. */
function useModel(name: string) {
  const { id: district } = useDistrict();
  const answer = useCall(showSetting, { district, name }, { enabled: name !== "" });
  const value: unknown = name === "" ? null : answer.data?.value;
  const parsed = parseRulebook(value);
  return { value, groups: parsed.ok ? parsed.value.groups : [], error: answer.error };
}

/** A rulebook begun under a name of its own: from one there is, or from a single article. */
export function FreshDialog({ books, taken, onClose }: DialogProps) {
  const { begin: text } = useRulebookText();
  const { common } = useText();
  const say = useSay();
  const declared = useDeclared();
  const { asOf } = useDistrict();
  const [from, setFrom] = useState(books[0]?.name ?? "");
  const { value, groups, error } = useModel(from);
  const make = (beginning: Beginning): unknown =>
    from === "" ? freshRulebook(beginning, usual) : takenOver(value, beginning, declared);
  const { typed, setTyped, wrongs, begin } = useBegin(
    { id: "", title: { zh: "", en: "" }, from: `${asOf.slice(0, 4)}-01-01`, kinds: {} },
    taken,
    (beginning) => make({ ...beginning, kinds: kindsOf(groups) }),
  );
  const form = useRef<HTMLDivElement>(null);
  useWordsFirst(form);
  return (
    <Dialog
      title={text.freshTitle}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="main" disabled={value === undefined} onClick={() => begin() && onClose()}>
            {text.draft}
          </Button>
        </>
      }
    >
      <div className="form-lines" ref={form}>
        <SelectField
          label={text.after}
          hint={text.afterHint}
          value={from}
          options={[
            ...books.map(({ name, title }) => ({ id: name, label: say(title) })),
            { id: "", label: text.empty },
          ]}
          onChange={(event) => setFrom(event.target.value)}
        />
        {error !== null && <Failure error={error} />}
        <BeginFields typed={typed} groups={[]} wrongs={wrongs} onChange={setTyped} />
      </div>
    </Dialog>
  );
}
