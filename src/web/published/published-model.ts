import type { EndpointId } from "../../contract/contract.ts";
import type { Output } from "../../contract/endpoint.ts";
import type {
  listPublications,
  showPublication,
  showRanked,
} from "../../contract/published-ranking.ts";
import type { Explained } from "../../domain/scoring/explain.ts";

/** A published ranking as its page shows it. */
export type Published = Output<typeof showPublication>;
/** One line of its board. */
export type PublishedEntry = Published["board"]["groups"][number]["entries"][number];
/** How one unit moved. */
export type PublishedMovement = Published["movements"][number];
/** An objection with what was decided. */
export type PublishedObjection = Published["objections"][number];
/** A line of the list of publications. */
export type PublicationLine = Output<typeof listPublications>["publications"][number];
/** A unit's points down to the facts. */
export type Ranked = Output<typeof showRanked>;

/** What is asked again after something was done to a published ranking. */
export const staleAfterRanking: readonly EndpointId[] = [
  "listPublications",
  "showPublication",
  "showRanked",
  "listCorrections",
];

/** The tone of a stage: what is open to objections stands out. */
export const stageTone = { notice: "amber", revised: "blue", final: "green" } as const;

/** A figure an article was computed from, and the name of the project it is of; "" for the unit's own. */
export type Figure = { readonly fact: Ranked["figures"][number]; readonly project: string };

/** The figures of an article, each once, project by project. */
export function figuresOf(ranked: Ranked, article: Explained): readonly Figure[] {
  const own = new Set(article.facts);
  const names = new Map(ranked.entry.projects.map(({ project, name }) => [project, name] as const));
  return ranked.figures
    .filter(({ seq }) => own.has(seq))
    .map((fact) => ({ fact, project: names.get(fact.subject) ?? "" }))
    .toSorted((a, b) => a.fact.subject - b.fact.subject || a.fact.seq - b.fact.seq);
}

/** A share from 0 to 1 as a whole percentage. */
export function percentOf(share: string): string {
  return `${Math.round(Number(share) * 100)}%`;
}
