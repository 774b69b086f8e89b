import { printPeriod } from "../../domain/value/period.ts";
import { useLanguage, useText } from "../messages/language.tsx";
import { useAttributes } from "../state/use-attributes.tsx";
import type { ProjectFact } from "./project-types.ts";

/** When a fact holds, and when it became known: two different days. */
export function FactWhen(props: { readonly fact: ProjectFact }) {
  const { project } = useText();
  const { language } = useLanguage();
  const { get } = useAttributes();
  const { attribute, period, validFrom, knownOn } = props.fact;
  const state = get(attribute).timing === "state";
  return (
    <>
      {period !== null && printPeriod(period, language)}
      {period === null && state && project.validFrom(validFrom)}
      <span className="facts-note">{project.knownOn(knownOn)}</span>
    </>
  );
}
