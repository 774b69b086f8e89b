import { useText } from "../messages/language.tsx";
import { Tag } from "../parts/tag.tsx";
import type { ProjectFact } from "../project/project-types.ts";
import { figureKey } from "./disputes-model.ts";
import { useOpenDisputes } from "./use-open-disputes.ts";

type MarksProps = { readonly project: number; readonly fact: ProjectFact };

/** Beside a figure: that somebody contests it, or that a correction was asked for. */
export function OpenMarks({ project: id, fact }: MarksProps) {
  const { project } = useText();
  const about = useOpenDisputes(id).get(figureKey(fact));
  if (!about) return null;
  return (
    <>
      {about.contests > 0 && <Tag tone="red">{project.contested}</Tag>}{" "}
      {about.correcting && <Tag tone="amber">{project.correcting}</Tag>}
    </>
  );
}
