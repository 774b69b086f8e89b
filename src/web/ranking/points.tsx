import type { Answer } from "../../domain/scoring/explain.ts";
import { useText } from "../messages/language.tsx";

/** The points of a line, or why it has none. */
export function PointsText({ answer }: { readonly answer: Answer }) {
  const { ranking } = useText();
  if (answer.kind === "points") return <strong>{ranking.total(signed(answer.points.text))}</strong>;
  return (
    <span className="quiet">
      {answer.kind === "missing" ? ranking.left : ranking.notApplicable}
    </span>
  );
}

/** A printed minus, which stands as wide as a digit. */
export function signed(text: string): string {
  return text.replace("-", "−");
}
