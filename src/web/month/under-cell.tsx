import { useRefused } from "../importing/use-refused.ts";
import { useText } from "../messages/language.tsx";
import { useMonthText } from "../messages/month-text.ts";
import { usePrint } from "../parts/use-print.ts";
import type { Ask } from "./month-types.ts";
import type { Problem } from "./problems.ts";
import type { Reading } from "./read-cell.ts";
import { useReadWords, useReturnedWords } from "./use-cell-words.ts";

type UnderProps = {
  readonly id: string;
  readonly ask: Ask;
  readonly text: string;
  readonly reading: Reading;
  readonly problems: readonly Problem[];
  readonly active: boolean;
};

/** Under the field: the sentence about it, else why it came back, how it was read, or what was said last month. */
export function UnderCell({ id, ask, text, reading, problems, active }: UnderProps) {
  const refused = useRefused();
  const back = useReturnedWords(ask);
  const readWords = useReadWords();
  const before = useBefore(ask);
  const [first] = problems;
  if (first) {
    return (
      <div className="month-under" id={id} data-level={first.level}>
        {(active ? problems : [first]).map((problem) => (
          <p key={problem.id}>{refused(problem.refusal)}</p>
        ))}
      </div>
    );
  }
  const empty = text === "" ? back : null;
  const words = empty ?? readWords(reading) ?? before;
  return (
    <p className="month-under" id={id} title={words ?? undefined}>
      {words}
    </p>
  );
}

/** What was written last month, where it is words. */
function useBefore({ attribute, last }: Ask): string | null {
  const { grid } = useMonthText();
  const { common } = useText();
  const print = usePrint();
  if (!last || typeof last.value !== "string") return null;
  return grid.last + common.colon + print.value(attribute, last.value);
}
