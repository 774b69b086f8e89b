import { type ReactNode, useCallback, useMemo, useRef, useState } from "react";
import { showSetting } from "../../contract/settings.ts";
import { Link } from "wouter";
import { useCall } from "../api/use-call.ts";
import { useRulesText } from "../messages/rules-text.ts";
import { Failure, Loading, Notice } from "../parts/notice.tsx";
import { Tag } from "../parts/tag.tsx";
import { paths } from "../paths.ts";
import { useDistrict } from "../state/use-district.tsx";
import { completeRule } from "./complete.ts";
import { Meanwhile } from "./meanwhile.tsx";
import type { Rule } from "./rule.ts";
import { SaveBar } from "./save-bar.tsx";
import { type RuleDraft, useRuleDraft } from "./use-rule-draft.ts";
import "./rule-frame.css";

/** A draft whose editor may hold back saving: what is typed cannot be read. */
export type FramedDraft<T> = RuleDraft<T> & { readonly block: (blocked: boolean) => void };

type FrameProps<T> = {
  readonly name: string;
  /** Whether the rule is edited as text here already. */
  readonly asText?: boolean;
  /** What it is where neither the product nor the district has said anything yet. */
  readonly empty?: T;
  readonly children: (draft: FramedDraft<T>) => ReactNode;
};

/** A rule to look at and to change: who set it and why, the editor, and the bar that saves. */
export function RuleFrame<T>({ name, asText = false, empty, children }: FrameProps<T>) {
  const { id: district } = useDistrict();
  const answer = useCall(showSetting, { district, name });
  if (answer.isPending) return <Loading />;
  if (answer.isError) return <Failure error={answer.error} onRetry={() => void answer.refetch()} />;
  const { value } = answer.data;
  return (
    <Completed
      key={`${name} ${asText}`}
      answer={answer.data}
      value={value ?? empty}
      asText={asText}
    >
      {children}
    </Completed>
  );
}

type CompletedProps<T> = Pick<BodyProps<T>, "asText" | "children"> & {
  readonly answer: Rule<unknown>;
  readonly value: unknown;
};

/** The rule as its page reads it: what the file leaves unsaid filled in, except where it is shown as text. */
function Completed<T>({ answer, value, asText, children }: CompletedProps<T>) {
  const { name } = answer;
  // The server holds what it answers against the rule's own schema; pages only name its type.
  const complete = useCallback(
    (of: unknown) => (asText ? of : completeRule(name, of)) as T,
    [asText, name],
  );
  const rule = useMemo(
    () => ({ ...answer, value: complete(value), shipped: complete(answer.shipped) }),
    [answer, value, complete],
  );
  return (
    <RuleBody rule={rule} complete={complete} asText={asText}>
      {children}
    </RuleBody>
  );
}

type BodyProps<T> = {
  readonly rule: Rule<T>;
  readonly complete: (value: T) => T;
  readonly asText: boolean;
  readonly children: (draft: FramedDraft<T>) => ReactNode;
};

function RuleBody<T>({ rule, complete, asText, children }: BodyProps<T>) {
  const text = useRulesText();
  const [blocked, block] = useState(false);
  const draft = { ...useRuleDraft(rule, complete, asText), block };
  const [done, setDone] = useState<number | null>(null);
  const editor = useRef<HTMLDivElement>(null);
  return (
    <div className="rule">
      <InForce rule={rule} asText={asText} />
      {draft.locked && <Notice>{text.locked}</Notice>}
      {done !== null && !draft.isChanged && <Notice tone="good">{text.done(done)}</Notice>}
      <Meanwhile draft={draft} />
      <div className="rule-editor" ref={editor}>
        {children(draft)}
      </div>
      <SaveBar draft={draft} blocked={blocked} editor={editor} onDone={setDone} />
    </div>
  );
}

/** Which version is in force, who set it and why. */
function InForce(props: { readonly rule: Rule<unknown>; readonly asText: boolean }) {
  const { inForce: text } = useRulesText();
  const { id: district } = useDistrict();
  const { name, own, isShipped, versions } = props.rule;
  const [last] = versions;
  const shipped = isShipped ? text.shipped : text.nowhere;
  return (
    <p className="rule-in-force no-print">
      <Tag tone={own ? "blue" : "plain"}>{own ? text.own : shipped}</Tag>
      {last ? (
        <>
          <span>{text.by(last.by, last.knownOn)}</span>
          <span className="quiet">{text.why(last.reason)}</span>
        </>
      ) : (
        (own || isShipped) && <span className="quiet">{text.never}</span>
      )}
      <Link href={paths.setting(district, "versions", { name })}>{text.history}</Link>
      {!props.asText && (
        <Link href={paths.setting(district, "rules", { name })}>{text.asText}</Link>
      )}
    </p>
  );
}
