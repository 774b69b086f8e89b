import { type ReactNode, useState } from "react";
import { useDraftingText } from "../messages/drafting-text.ts";
import { Button } from "../parts/button.tsx";
import "./draft-acts.css";

type ActsProps = {
  /** What was found so far; a draft with errors is not issued. */
  readonly findings: readonly { readonly level: "error" | "warning" }[];
  readonly draft: { readonly version: number; readonly number: number };
  readonly isKept: boolean;
  /** Why another must issue it; null where the reader may. */
  readonly another: string | null;
  readonly onKeep: () => void;
  readonly issueDialog: (onClose: () => void) => ReactNode;
  readonly dropDialog: (onClose: () => void) => ReactNode;
};

/** Issuing a draft, keeping or giving it up, each asked once more. */
export function DraftActs(props: ActsProps) {
  const text = useDraftingText();
  const [asking, ask] = useState<"issue" | "drop" | null>(null);
  const { draft, isKept, another } = props;
  const { version, number } = draft;
  const isSound = props.findings.every(({ level }) => level !== "error");
  const close = () => ask(null);
  return (
    <>
      <div className="draft-foot no-print">
        <Button
          look="main"
          disabled={!isSound || !isKept || version === 0 || another !== null}
          onClick={() => ask("issue")}
        >
          {text.issueVersion(number)}
        </Button>
        {version === 0 && isKept && <Button onClick={props.onKeep}>{text.keepDraft}</Button>}
        {another !== null && <span>{another}</span>}
        {version > 0 && (
          <Button look="quiet" onClick={() => ask("drop")}>
            {text.drop}
          </Button>
        )}
      </div>
      {asking === "issue" && props.issueDialog(close)}
      {asking === "drop" && props.dropDialog(close)}
    </>
  );
}
