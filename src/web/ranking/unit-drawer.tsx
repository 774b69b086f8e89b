import type { Entry } from "../../domain/scoring/evaluate.ts";
import { sayMissing } from "../../domain/scoring/missing.ts";
import { useSay, useText } from "../messages/language.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { LatePart } from "../parts/late-part.tsx";
import { late } from "../state/late.ts";
import { ExplainedLine } from "./explained.tsx";
import { distinctMissing, missingKey } from "./ranking-answer.ts";
import { PointsText } from "./points.tsx";
import "./unit-drawer.css";

/** How the unit stands with its letter of targets. */
const summary = late(async () => (await import("../targets/target-summary.tsx")).TargetSummary);

type DrawerProps = {
  readonly entry: Entry;
  readonly known: string;
  readonly onClose: () => void;
};

/** Where a unit's points come from: what is missing first, then article by article. */
export function UnitDrawer({ entry, known, onClose }: DrawerProps) {
  const { ranking } = useText();
  const say = useSay();
  return (
    <Dialog look="drawer" title={ranking.explain(entry.name, entry.rank)} onClose={onClose}>
      <p className="unit-total">
        <PointsText answer={entry.tree.answer} />
      </p>
      {entry.missing.length > 0 && (
        <section className="unit-missing">
          <h3>{ranking.missingTitle}</h3>
          <ul>
            {distinctMissing(entry).map((missing) => (
              <li key={missingKey(missing)}>
                {nameOf(entry, missing.project)}
                {say(sayMissing(missing))}
              </li>
            ))}
          </ul>
          <p className="quiet">{ranking.missingNote}</p>
        </section>
      )}
      <LatePart part={summary} props={{ unit: entry.unit }} />
      <ol className="unit-tree">
        {entry.tree.children.map((line) => (
          <ExplainedLine key={line.article ?? say(line.title)} line={line} known={known} />
        ))}
      </ol>
    </Dialog>
  );
}

function nameOf(entry: Entry, project: number | null): string {
  const found = entry.projects.find((each) => each.project === project);
  return found ? `${found.name} · ` : "";
}
