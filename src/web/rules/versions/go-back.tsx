import { useState } from "react";
import { resetSetting, setSetting } from "../../../contract/settings.ts";
import { useChange } from "../../api/use-call.ts";
import { useVersionsText } from "../../messages/versions-text.ts";
import { Button } from "../../parts/button.tsx";
import { LatePart } from "../../parts/late-part.tsx";
import { late } from "../../state/late.ts";
import { useDistrict } from "../../state/use-district.tsx";
import type { Rule } from "../rule.ts";
import { staleAfterRule } from "../stale.ts";
import { type VersionChoice, useVersionName, useVersionValue } from "./use-version-value.ts";

const reasonDialog = late(async () => (await import("../../parts/reason-dialog.tsx")).ReasonDialog);

type BackProps = {
  readonly rule: Rule<unknown>;
  readonly choice: VersionChoice;
  readonly onDone: (seq: number) => void;
};

/** Puts an older version, or the sample, in force again: a change of its own, with its reason. */
export function GoBack({ rule, choice, onDone }: BackProps) {
  const { history: text } = useVersionsText();
  const { id: district } = useDistrict();
  const name = useVersionName()(choice);
  const { known, value } = useVersionValue(rule, choice);
  const [open, setOpen] = useState(false);
  const set = useChange(setSetting, staleAfterRule);
  const reset = useChange(resetSetting, staleAfterRule);
  const isNow = choice === "sample" ? !rule.own : choice === rule.base;
  const done = ({ seq }: { readonly seq: number }) => {
    setOpen(false);
    onDone(seq);
  };
  const confirm = (reason: string) => {
    const input = { district, name: rule.name, base: rule.base, reason };
    if (choice === "sample") reset.mutate({ input }, { onSuccess: done });
    else set.mutate({ input: { ...input, value } }, { onSuccess: done });
  };
  if (!rule.maySet) return null;
  return (
    <div className="rule-foot">
      <Button disabled={isNow || !known} onClick={() => setOpen(true)}>
        {text.backTo(name)}
      </Button>
      <LatePart
        part={reasonDialog}
        props={
          open
            ? {
                title: text.backTitle(name),
                label: text.reason,
                missing: text.reasonMissing,
                confirm: text.confirm,
                busy: set.isPending || reset.isPending,
                error: set.error ?? reset.error,
                onClose: () => setOpen(false),
                onConfirm: confirm,
                children: <p>{text.backText}</p>,
              }
            : null
        }
      />
    </div>
  );
}
