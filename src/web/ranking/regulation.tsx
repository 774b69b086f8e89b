import { useLanguage, useText } from "../messages/language.tsx";
import type { Rulebook } from "./use-ranking-view.ts";
import "./regulation.css";

/** The rulebook printed back as the text it stands for. */
export function Regulation({ rulebook }: { readonly rulebook: Rulebook }) {
  const { ranking } = useText();
  const { language } = useLanguage();
  return (
    <RegulationText
      label={ranking.regulation}
      lines={rulebook.text[language]}
      note={ranking.regulationNote}
    />
  );
}

type TextProps = {
  readonly label: string;
  /** The title first, then a paragraph each. */
  readonly lines: readonly string[];
  readonly note: string;
};

/** A regulation as it is printed. */
export function RegulationText({ label, lines, note }: TextProps) {
  const [title = "", ...paragraphs] = lines;
  return (
    <aside className="regulation" aria-label={label}>
      <h2>{title}</h2>
      {paragraphs.map((line, at) => (
        // The paragraphs of a regulation never change places.
        <p key={at} data-article={/^(第.+条|Article \d+)/u.test(line) || undefined}>
          {line}
        </p>
      ))}
      <p className="regulation-note">{note}</p>
    </aside>
  );
}
