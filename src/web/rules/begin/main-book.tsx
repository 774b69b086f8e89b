import { useState } from "react";
import { setSetting, showSetting } from "../../../contract/settings.ts";
import { useCall, useChange } from "../../api/use-call.ts";
import { useSay } from "../../messages/language.tsx";
import { useRulebookText } from "../../messages/rulebook-text.ts";
import { Button } from "../../parts/button.tsx";
import { LatePart } from "../../parts/late-part.tsx";
import { late } from "../../state/late.ts";
import { useDistrict } from "../../state/use-district.tsx";
import { staleAfterRule } from "../stale.ts";
import type { RuleLine } from "../text/rule-picker.tsx";

const reasonDialog = late(async () => (await import("../../parts/reason-dialog.tsx")).ReasonDialog);

const publication = "rankings/publication";

type MainProps = {
  readonly books: readonly RuleLine[];
  /** The rulebook looked at. */
  readonly book: RuleLine;
};

/** Which rulebook the bulletin prints and the ranking opens with; another is put in its place with a reason. */
export function MainBook({ books, book }: MainProps) {
  const { main: text } = useRulebookText();
  const { id: district } = useDistrict();
  const say = useSay();
  const answer = useCall(showSetting, { district, name: publication });
  const set = useChange(setSetting, staleAfterRule);
  const [open, setOpen] = useState(false);
  if (!answer.data) return null;
  const { base, maySet } = answer.data;
  // The server holds the rule against its schema.
  const rule = answer.data.value as { readonly bulletin: string | null };
  const id = book.name.slice("rulebooks/".length);
  const main = books.find(({ name }) => name === `rulebooks/${rule.bulletin}`);
  const isMain = main?.name === book.name;
  const other = main ? text.other(say(main.title)) : text.none;
  const confirm = (reason: string) => {
    const value = { ...rule, bulletin: id };
    const input = { district, name: publication, base, reason, value };
    set.mutate({ input }, { onSuccess: () => setOpen(false) });
  };
  return (
    <p className="rulebook-main-mark no-print">
      <span>{isMain ? text.isMain : other}</span>
      {maySet && !isMain && <Button onClick={() => setOpen(true)}>{text.change}</Button>}
      <LatePart
        part={reasonDialog}
        props={
          open
            ? {
                title: text.changeTitle(say(book.title)),
                label: text.reason,
                missing: text.reasonMissing,
                confirm: text.change,
                busy: set.isPending,
                error: set.error,
                onClose: () => setOpen(false),
                onConfirm: confirm,
                children: <p>{text.changeText}</p>,
              }
            : null
        }
      />
    </p>
  );
}
