import type { Entry } from "../../domain/scoring/ranking.ts";
import { sayMissing } from "../../domain/scoring/missing-words.ts";
import { useSay, useText } from "../messages/language.tsx";
import { distinctMissing, missingKey } from "./ranking-answer.ts";
import "./unit-drawer.css";

/** What is missing of a unit's figures, and who owes it; nothing where nothing is. */
export function MissingList({ entry }: { readonly entry: Entry }) {
  const { ranking } = useText();
  const say = useSay();
  if (entry.missing.length === 0) return null;
  return (
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
  );
}

function nameOf(entry: Entry, project: number | null): string {
  const found = entry.projects.find((each) => each.project === project);
  return found ? `${found.name} · ` : "";
}
