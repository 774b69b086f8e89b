import type { Answer } from "../../domain/scoring/explain.ts";
import { useText } from "../messages/language.tsx";

/** The points of a line, or why it has none. */
export function PointsText({ answer }: { readonly answer: Answer }) {
  const { ranking } = useText();
  if (answer.kind === "points") return <strong>{ranking.total(signed(answer.points.text))}</strong>;
  const words = {
    missing: ranking.left,
    notApplicable: ranking.notApplicable,
    unscored: ranking.unscored,
  };
  return <span className="quiet">{words[answer.kind]}</span>;
}

/** A printed minus, which stands as wide as a digit. */
export function signed(text: string): string {
  return text.replace("-", "−");
}
