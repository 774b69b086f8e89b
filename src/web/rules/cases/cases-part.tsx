import { freshCase } from "../../../domain/scoring/form/case-form.ts";
import { wordOf } from "../../../domain/scoring/form/shape.ts";
import type { WorkedCase } from "../../../domain/scoring/worked-cases.ts";
import { useRulebookText } from "../../messages/rulebook-text.ts";
import { Button } from "../../parts/button.tsx";
import { Section } from "../../parts/page.tsx";
import { withItem } from "../rule.ts";
import { useDesk } from "../rulebook/desk.ts";
import { SlotWrong } from "../rulebook/slot.tsx";
import { CaseCard } from "./case-card.tsx";
import "../../parts/table.css";
import "./cases.css";

type PartProps = {
  readonly cases: readonly WorkedCase[];
  /** Writes into a case what it comes to. */
  readonly onTake: (cases: readonly WorkedCase[]) => void;
};

const path = ["examples"];

/** 算例: each worked against the draft while one types; a rulebook is kept only when all of them come out. */
export function CasesPart({ cases, onTake }: PartProps) {
  const { cases: text } = useRulebookText();
  const desk = useDesk();
  const written = wordOf(desk.data, "examples");
  const list: readonly unknown[] = Array.isArray(written) ? written : [];
  const put = (next: readonly unknown[]) => desk.change(path, next);
  const wrong = cases.filter(({ isRight }) => !isRight).length;
  return (
    <Section
      title={text.title}
      note={text.note}
      aside={<output>{wrong === 0 ? text.allRight(cases.length) : text.wrong(wrong)}</output>}
    >
      {list.map((example, at) => (
        // A case may change its name; its card keeps only whether it is open.
        <CaseCard
          key={at}
          at={at}
          example={example}
          worked={cases.find(({ name }) => name === wordOf(example, "name"))}
          mayRemove={list.length > 1}
          onRemove={() => put(withItem(list, at))}
          onTake={(one) => onTake([one])}
        />
      ))}
      <SlotWrong path={path} />
      {!desk.locked && (
        <div className="rule-foot">
          <Button onClick={() => put([...list, freshCase(desk.data, "unit")])}>
            {text.addUnit}
          </Button>
          <Button onClick={() => put([...list, freshCase(desk.data, "project")])}>
            {text.addProject}
          </Button>
        </div>
      )}
    </Section>
  );
}
