import { emptyOf } from "../../../domain/scoring/form/fill.ts";
import { articleFields } from "../../../domain/scoring/form/rulebook-form.ts";
import { wordOf } from "../../../domain/scoring/form/shape.ts";
import { useRulebookText } from "../../messages/rulebook-text.ts";
import { Button } from "../../parts/button.tsx";
import { Section } from "../../parts/page.tsx";
import { withItem, withMoved } from "../rule.ts";
import { ArticleCard } from "./article-card.tsx";
import { useDesk } from "./desk.ts";

/** A fresh article, under a number nobody else has. */
function freshArticle(articles: readonly unknown[]): object {
  const taken = articles.map((each) => wordOf(each, "id"));
  let number = articles.length + 1;
  while (taken.includes(`article${number}`)) number += 1;
  const fresh = emptyOf({ kind: "fields", fields: articleFields });
  return { ...(fresh as object), id: `article${number}`, about: "unit" };
}

/** The articles in the order they are printed. */
export function Articles() {
  const text = useRulebookText();
  const desk = useDesk();
  const list = wordOf(desk.data, "articles");
  const articles: readonly unknown[] = Array.isArray(list) ? list : [];
  const put = (next: readonly unknown[]) => desk.change(["articles"], next);
  return (
    <Section title={text.articles} note={text.articlesNote}>
      {articles.map((article, at) => (
        // An article may change its id; its card keeps nothing of what is typed.
        <ArticleCard
          key={at}
          at={at}
          count={articles.length}
          article={article}
          onMove={(by) => put(withMoved(articles, at, by))}
          onRemove={() => put(withItem(articles, at))}
        />
      ))}
      {!desk.locked && (
        <div className="rule-foot">
          <Button onClick={() => put([...articles, freshArticle(articles)])}>
            {text.addArticle}
          </Button>
        </div>
      )}
    </Section>
  );
}
