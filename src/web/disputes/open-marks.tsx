import { useText } from "../messages/language.tsx";
import { Tag } from "../parts/tag.tsx";
import type { OpenDisputes } from "./disputes-model.ts";

type MarksProps = { readonly open: OpenDisputes; readonly seq: number };

/** Beside a figure: that somebody contests it, or that a correction was asked for. */
export function OpenMarks({ open, seq }: MarksProps) {
  const { project } = useText();
  const about = open.get(seq);
  if (!about) return null;
  return (
    <>
      {about.contests > 0 && <Tag tone="red">{project.contested}</Tag>}{" "}
      {about.correcting && <Tag tone="amber">{project.correcting}</Tag>}
    </>
  );
}
