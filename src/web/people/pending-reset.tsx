import { useLanguage, useText } from "../messages/language.tsx";
import { usePeopleText } from "../messages/people-text.ts";
import { Button } from "../parts/button.tsx";
import { Notice } from "../parts/notice.tsx";
import { printInstant } from "../parts/print-instant.ts";
import type { Pending } from "./people-types.ts";

type PendingProps = {
  readonly pending: Pending;
  /** For whom it is to decide. */
  readonly onDecide: ((agree: boolean) => void) | undefined;
};

/** A reset that waits for another administrator: who asked and why, and the decision for whom it is to take. */
export function PendingReset({ pending, onDecide }: PendingProps) {
  const text = usePeopleText().pending;
  const { common } = useText();
  const { language } = useLanguage();
  return (
    <Notice
      tone="warn"
      title={text.title}
      actions={
        onDecide && (
          <>
            <Button onClick={() => onDecide(false)}>{text.decline}</Button>
            <Button look="main" onClick={() => onDecide(true)}>
              {text.agree}
            </Button>
          </>
        )
      }
    >
      <p>{text.text(pending.askedBy, printInstant(pending.askedAt, language), pending.reason)}</p>
      {pending.secondFactor && <p>{text.factor}</p>}
      {!onDecide && <p>{text.waits(common.role[pending.approver])}</p>}
    </Notice>
  );
}
