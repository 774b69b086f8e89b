import { useUnitFiguresText } from "../messages/unit-figures-text.ts";
import { Button } from "../parts/button.tsx";
import { InputField } from "../parts/field.tsx";
import { Failure, Notice } from "../parts/notice.tsx";
import type { Entry, Grounds } from "./use-entry.ts";

/** On what the figures rest, why any of them changes, and recording them. */
export function EntryFoot({ entry }: { readonly entry: Entry }) {
  const text = useUnitFiguresText();
  const { grounds, ground, sending, send, cells } = entry;
  const field = (name: keyof Grounds) => ({
    label: text[name],
    value: grounds[name],
    maxLength: 500,
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      ground({ [name]: target.value }),
  });
  const said = sending.data;
  return (
    <div className="unit-figures-foot no-print">
      {sending.isError && <Failure error={sending.error} />}
      {said && (
        <Notice tone="good">
          {said.stated === 0 ? text.nothing(said.same) : text.saved(said.stated, said.same)}
        </Notice>
      )}
      <div className="unit-figures-fields">
        <InputField {...field("evidence")} placeholder={text.evidenceHint} />
        <InputField {...field("address")} type="url" inputMode="url" />
        <InputField {...field("reason")} placeholder={text.reasonHint} />
        <Button look="main" disabled={cells.size === 0} busy={sending.isPending} onClick={send}>
          {sending.isPending ? text.busy : text.save(cells.size)}
        </Button>
      </div>
    </div>
  );
}
