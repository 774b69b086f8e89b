import { useMemo, useRef, useState } from "react";
import { useSay } from "../../messages/language.tsx";
import { useRuleTextText } from "../../messages/rule-text-text.ts";
import { Button } from "../../parts/button.tsx";
import { Notice } from "../../parts/notice.tsx";
import { differences } from "../differences.ts";
import { pathOf } from "../rule.ts";
import type { FramedDraft } from "../rule-frame.tsx";
import { readText, writeText } from "./yaml-text.ts";

type EditorProps = { readonly draft: FramedDraft<unknown> };
type Wrong = { readonly line: number; readonly words: string };

/** What is wrong with the text, by line: that it cannot be read, or what the server says against it. */
function useWrongs(text: string, faults: EditorProps["draft"]["faults"]): readonly Wrong[] {
  const words = useRuleTextText();
  const say = useSay();
  const read = useMemo(() => readText(text), [text]);
  if (!read.ok) {
    const { line, column, why } = read;
    return [{ line, words: words.unread(line, column, words.why[why]) }];
  }
  return faults.map((fault) => ({
    line: read.lineOf(pathOf(fault)),
    words: say(fault.sentence),
  }));
}

/** A rule as text: read as it is typed, tried on the server, the line at fault named and marked. */
export function TextEditor({ draft }: EditorProps) {
  const words = useRuleTextText();
  const { text, write } = useTyped(draft);
  const area = useRef<HTMLTextAreaElement>(null);
  const wrongs = useWrongs(text, draft.faults);
  const goTo = (line: number) => {
    const from =
      text
        .split("\n")
        .slice(0, line - 1)
        .join("\n").length + (line > 1 ? 1 : 0);
    area.current?.focus();
    area.current?.setSelectionRange(from, from);
    area.current?.parentElement
      ?.querySelector(`[data-line="${line}"]`)
      ?.scrollIntoView({ block: "center" });
  };
  const count = text.split("\n").length;
  return (
    <div className="form-lines">
      <p className="quiet" id="rule-text-hint">
        {words.hint}
      </p>
      {wrongs.length > 0 && <WrongList wrongs={wrongs} onGoTo={goTo} />}
      <div className="rule-text">
        <ol className="rule-text-lines" aria-hidden="true">
          {Array.from({ length: count }, (_, at) => (
            <li
              key={at}
              data-line={at + 1}
              data-wrong={wrongs.some(({ line }) => line === at + 1) || undefined}
            >
              {at + 1}
            </li>
          ))}
        </ol>
        <textarea
          ref={area}
          aria-label={words.text(draft.rule.name)}
          aria-describedby="rule-text-hint"
          aria-invalid={wrongs.length > 0}
          className="rule-text-area"
          rows={count}
          wrap="off"
          spellCheck={false}
          autoComplete="off"
          readOnly={draft.locked}
          value={text}
          onChange={(event) => write(event.target.value)}
        />
      </div>
      <p className="quiet">{words.lines(count)}</p>
    </div>
  );
}

/**
 * The text being typed, while it still says what the draft holds; a value that came from elsewhere (the change was
 * dropped, or saved) is written anew.
 */
function useTyped({ value, change, block }: FramedDraft<unknown>) {
  const [typed, setTyped] = useState(() => ({ text: writeText(value), value }));
  const stands = differences(typed.value, value).length === 0;
  const text = useMemo(() => (stands ? typed.text : writeText(value)), [stands, typed, value]);
  const write = (next: string) => {
    const read = readText(next);
    setTyped({ text: next, value: read.ok ? read.value : value });
    block(!read.ok);
    if (read.ok) change(read.value);
  };
  return { text, write };
}

function WrongList(props: {
  readonly wrongs: readonly Wrong[];
  readonly onGoTo: (line: number) => void;
}) {
  const words = useRuleTextText();
  return (
    <Notice tone="bad">
      <ul className="rule-text-wrongs">
        {props.wrongs.map(({ line, words: sentence }) => (
          <li key={`${line} ${sentence}`}>
            <span>{sentence}</span>
            <Button look="quiet" onClick={() => props.onGoTo(line)}>
              {words.goTo(line)}
            </Button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
