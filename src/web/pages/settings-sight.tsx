import { useSightText } from "../messages/sight-text.ts";
import { Page } from "../parts/page.tsx";
import { SightAnswer } from "../people/sight-answer.tsx";
import { SightForm } from "../people/sight-form.tsx";
import { sightQuestion } from "../people/sight-question.ts";
import { useAddress } from "../state/use-address.ts";
import "../people/sight.css";

/** 可见范围: who could see a unit or a project on a day, and what a person could see; for the audit administrator. */
export function SightPage() {
  const text = useSightText();
  const question = sightQuestion(useAddress().params);
  return (
    <Page title={text.title} note={text.note}>
      <SightForm />
      {question ? (
        <SightAnswer question={question} />
      ) : (
        <p className="sight-hint quiet">{text.hint}</p>
      )}
    </Page>
  );
}
