import { useLanguage, useSay, useText } from "../messages/language.tsx";
import type { Rulebook } from "./use-ranking-view.ts";
import "./regulation.css";

/** The rulebook printed back as the text it stands for. */
export function Regulation({ rulebook }: { readonly rulebook: Rulebook }) {
  const { ranking } = useText();
  const { language } = useLanguage();
  const say = useSay();
  const [title = say(rulebook.title), ...lines] = rulebook.text[language];
  return (
    <aside className="regulation" aria-label={ranking.regulation}>
      <h2>{title}</h2>
      {lines.map((line, at) => (
        // The paragraphs of a regulation never change places.
        <p key={at} data-article={/^(第.+条|Article \d+)/u.test(line) || undefined}>
          {line}
        </p>
      ))}
      <p className="regulation-note">{ranking.regulationNote}</p>
    </aside>
  );
}
