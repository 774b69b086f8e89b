import type { Lifecycle, Need, Stage } from "../../../domain/lifecycle/lifecycle.ts";
import type { Bilingual } from "../../../domain/language.ts";
import { withItem } from "../rule.ts";

export const needKinds = ["attribute", "node", "evidence"] as const;
export type NeedKind = (typeof needKinds)[number];

/** The need that is open: of which stage, which one (null: a new one), of which kind. */
export type OpenNeed = {
  readonly stage: string;
  readonly at: number | null;
  readonly kind: NeedKind;
};

/** Who may owe something. */
export const owers = ["office", "town", "bureau", "taskforce"] as const;

/** A need as the form has it. */
export type NeedForm = {
  readonly kind: NeedKind;
  /** The attribute or node it is about; "" while none is chosen. */
  readonly about: string;
  /** What evidence is called. */
  readonly label: Bilingual;
  readonly owedBy: Need["owedBy"];
};

/** What kind of thing a need is. */
export function kindOf(need: Need): NeedKind {
  if (need.attribute !== undefined) return "attribute";
  return need.node === undefined ? "evidence" : "node";
}

/** What a need is about: an attribute or a node. */
export function aboutOf(need: Need): string {
  return need.attribute ?? need.node ?? need.evidenceOf ?? "";
}

/** A need to be edited. */
export function formOf(need: Need): NeedForm {
  const { label = { zh: "", en: "" }, owedBy } = need;
  return { kind: kindOf(need), about: aboutOf(need), label, owedBy };
}

/** What was edited, as the rule keeps it. */
export function needOf({ kind, about, label, owedBy }: NeedForm): Need {
  if (kind === "evidence") return { evidenceOf: about, label, owedBy };
  return kind === "node" ? { node: about, owedBy } : { attribute: about, owedBy };
}

/** Whether a stage has a need of that kind about that thing, other than the one in hand; evidence may be several. */
export function isTaken(stage: Stage, form: NeedForm, at: number | null): boolean {
  return stage.needs.some(
    (need, place) =>
      place !== at &&
      form.kind !== "evidence" &&
      kindOf(need) === form.kind &&
      aboutOf(need) === form.about,
  );
}

/** The lifecycle with a stage's needs changed: one put in place, added at the end (null), or taken out. */
export function withNeed(
  lifecycle: Lifecycle,
  place: { readonly stage: string; readonly at: number | null },
  need: Need | null,
): Lifecycle {
  const changed = (needs: readonly Need[]) => {
    if (place.at === null) return need ? [...needs, need] : [...needs];
    return [...withItem(needs, place.at, need ?? undefined)];
  };
  return {
    ...lifecycle,
    stages: lifecycle.stages.map((stage) =>
      stage.id === place.stage ? { ...stage, needs: changed(stage.needs) } : stage,
    ),
  };
}
