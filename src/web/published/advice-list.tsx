import type { Advice } from "../../domain/ranking/advise.ts";
import { printPoints } from "../../domain/ranking/print-points.ts";
import { useSay } from "../messages/language.tsx";
import { usePublishedText } from "../messages/published-text.ts";
import "./advice-list.css";

/** What would move a unit up one place: who stands above, by how much, and article by article the smallest change. */
export function AdviceList({ advice }: { readonly advice: Advice }) {
  const text = usePublishedText();
  const say = useSay();
  const { above, articles } = advice;
  const ordered = [...articles].toSorted((a, b) => Number(b.moves) - Number(a.moves));
  return (
    <section className="advice">
      <h3>{text.advice}</h3>
      <p>{above ? text.gap(String(above.rank), above.name, printPoints(above.gap)) : text.first}</p>
      {above && (
        <details>
          <summary>{text.adviceNote}</summary>
          <ul>
            {ordered.map(({ article, label, moves, sentence }) => (
              <li key={article} data-moves={moves || undefined}>
                <strong>{say(label)}</strong> {say(sentence)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
