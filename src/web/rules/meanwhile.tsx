import { useRulesText } from "../messages/rules-text.ts";
import { Button } from "../parts/button.tsx";
import { Notice } from "../parts/notice.tsx";
import type { OpenChange } from "./use-rule-draft.ts";

/** Somebody else was quicker: their version stands, and this change goes on from it or is dropped. */
export function Meanwhile({ draft }: { readonly draft: OpenChange }) {
  const { meanwhile: text } = useRulesText();
  const { meanwhile } = draft;
  if (!meanwhile) return null;
  return (
    <Notice
      tone="warn"
      title={text.title(meanwhile.by)}
      actions={
        <>
          <Button onClick={draft.goOn}>{text.goOn}</Button>
          <Button onClick={draft.discard}>{text.theirs}</Button>
        </>
      }
    >
      <p>{text.text(meanwhile.knownOn, meanwhile.reason)}</p>
      <p>{text.goOnHint}</p>
    </Notice>
  );
}
