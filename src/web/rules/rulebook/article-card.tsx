import { articleFields } from "../../../domain/scoring/form/rulebook-form.ts";
import { textOf } from "../../../domain/scoring/form/fill.ts";
import { wordOf } from "../../../domain/scoring/form/shape.ts";
import { articleNumber } from "../../../domain/scoring/print.ts";
import { useLanguage, useSay } from "../../messages/language.tsx";
import { useRulebookText } from "../../messages/rulebook-text.ts";
import { ItemActs } from "../item-acts.tsx";
import { HolderProvider, faultsWithin, idOf, useDesk } from "./desk.ts";
import { Extras } from "./extras.tsx";
import { Field } from "./node.tsx";
import { SlotWrong } from "./slot.tsx";

type CardProps = {
  readonly at: number;
  readonly count: number;
  readonly article: unknown;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
};

/** The parameters that stand in the heading and in the sentence. */
const told: ReadonlySet<string> = new Set(["label", "rule"]);

const headed = articleFields.filter(({ name }) => name === "label");
const ruled = articleFields.filter(({ name }) => name === "rule");

/** 条: its number and name, its rule as a sentence, and what else it says. */
export function ArticleCard({ at, count, article, onMove, onRemove }: CardProps) {
  const { language } = useLanguage();
  const text = useRulebookText();
  const desk = useDesk();
  const path = ["articles", at];
  const name = textOf(wordOf(wordOf(article, "label"), language)) || text.unnamed;
  const title = `${articleNumber(at, language)} ${name}`;
  const holder = wordOf(article, "about") === "project" ? "project" : "unit";
  const wrong = faultsWithin(desk, path);
  return (
    <HolderProvider value={holder}>
      <article
        id={idOf(path)}
        tabIndex={-1}
        className="law-article"
        aria-label={title}
        data-wrong={wrong.length > 0 || undefined}
      >
        <header>
          <h3>{articleNumber(at, language)}</h3>
          {headed.map((field) => (
            <Field key={field.name} field={field} path={path} />
          ))}
          {!desk.locked && (
            <span className="law-acts no-print">
              <ItemActs
                name={title}
                at={at}
                count={count}
                mayRemove={count > 1}
                onMove={onMove}
                onRemove={onRemove}
              />
            </span>
          )}
        </header>
        {ruled.map((field) => (
          <Field key={field.name} field={field} path={path} />
        ))}
        <Extras path={path} data={article} fields={articleFields} shown={told} />
        <SlotWrong path={path} />
        {wrong.length > 0 && <Wrongs title={title} count={wrong.length} first={wrong[0]?.advice} />}
      </article>
    </HolderProvider>
  );
}

type WrongsProps = {
  readonly title: string;
  readonly count: number;
  readonly first: { readonly zh: string; readonly en: string } | undefined;
};

/** The article named with what is wrong in it, for who does not see which field it is. */
function Wrongs({ title, count, first }: WrongsProps) {
  const text = useRulebookText();
  const say = useSay();
  return (
    <p className="law-wrong">
      {`${title} · ${text.wrongs(count)}`}
      {first && ` · ${say(first)}`}
    </p>
  );
}
