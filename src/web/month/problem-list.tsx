import { useRefused } from "../importing/use-refused.ts";
import { useMonthText } from "../messages/month-text.ts";
import { Button } from "../parts/button.tsx";
import { Tag } from "../parts/tag.tsx";
import type { Problem } from "./problems.ts";
import type { MonthView } from "./use-month-view.ts";
import "../parts/field.css";
import "./problem-list.css";

type ListProps = {
  readonly problems: readonly Problem[];
  readonly view: MonthView;
  /** Leads to the cell; left out where the cells stand right above. */
  readonly onGo?: (key: string) => void;
};

/** Everything to mend or to explain, errors first. */
export function ProblemList({ problems, view, onGo }: ListProps) {
  const month = useMonthText();
  if (problems.length === 0) return null;
  return (
    <section className="month-problems no-print" aria-label={month.problems.title}>
      <ul>
        {problems.map((problem) => (
          <ProblemLine key={problem.id} problem={problem} view={view} onGo={onGo} />
        ))}
      </ul>
    </section>
  );
}

type LineProps = {
  readonly problem: Problem;
  readonly view: MonthView;
  readonly onGo: ((key: string) => void) | undefined;
};

function ProblemLine({ problem, view, onGo }: LineProps) {
  const text = useMonthText().problems;
  const refused = useRefused();
  const { level, project, note } = problem;
  const key = problem.keys.find((each) => view.draft.merged.texts[each] !== undefined);
  const settled = level === "warning" && note.trim() !== "";
  const tone = level === "error" ? "red" : "amber";
  return (
    <li>
      <Tag tone={settled ? "green" : tone}>{settled ? text.explained : text[level]}</Tag>
      {onGo && key !== undefined ? (
        <Button
          look="quiet"
          className="month-go"
          aria-label={text.go(project.name)}
          onClick={() => onGo(key)}
        >
          {project.name}
        </Button>
      ) : (
        onGo && <span className="month-go">{project.name}</span>
      )}
      <span className="month-sentence">{refused(problem.refusal)}</span>
      {level === "warning" && (
        <input
          className="input month-note"
          aria-label={text.noteOf(project.name)}
          placeholder={text.noteHint}
          maxLength={500}
          readOnly={!view.editable}
          value={note}
          onChange={(event) => view.explain(problem.id, event.target.value)}
        />
      )}
    </li>
  );
}
