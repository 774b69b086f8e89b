import type { Output } from "../../contract/endpoint.ts";
import type { showQueue } from "../../contract/review.ts";

export type Queue = Output<typeof showQueue>;
export type QueueItem = Queue["items"][number];
export type QueueFact = QueueItem["facts"][number];
export type Reason = Queue["reasons"][number];
export type Report = Queue["reports"][number];

/** What tells one item from another, as the address keeps it: `12.304`. */
export function itemKey(item: {
  readonly report: number;
  readonly project: { readonly id: number };
}): string {
  return `${item.report}.${item.project.id}`;
}

/** The items of one unit's report, in the order of the queue. */
export type ReportGroup = {
  readonly report: number;
  readonly first: QueueItem;
  readonly items: readonly QueueItem[];
};

/** The queue by report, oldest first as the server gives it. */
export function byReport(items: readonly QueueItem[]): readonly ReportGroup[] {
  const groups = new Map<number, QueueItem[]>();
  for (const item of items) {
    const group = groups.get(item.report);
    if (group) group.push(item);
    else groups.set(item.report, [item]);
  }
  return [...groups].flatMap(([report, own]) => {
    const [first] = own;
    return first ? [{ report, first, items: own }] : [];
  });
}

const isOpen = ({ figure }: QueueFact) => figure.standing === "claimed";

/** The figures to judge: those without a verdict, or all of them where a report was taken back after acceptance. */
export function openFacts(item: Pick<QueueItem, "facts">): readonly QueueFact[] {
  const open = item.facts.filter(isOpen);
  return open.length === 0 ? item.facts : open;
}

/** The number of the item that stands for a report in which nothing had to be stated. */
export const wholeReport = 0;

function wholeItems({ items, reports }: Queue): readonly QueueItem[] {
  const stated = new Set(items.map(({ report }) => report));
  return reports.flatMap((report): QueueItem[] =>
    report.id === null || stated.has(report.id)
      ? []
      : [
          {
            report: report.id,
            unit: report.unit,
            period: report.period,
            submittedOn: report.steps.filter(({ kind }) => kind === "submit").pop()?.day ?? "",
            isLate: report.isLate,
            barred: report.moves.includes("accept") ? null : { code: "ownStatement", params: {} },
            project: { id: wholeReport, name: "" },
            facts: [],
            findings: [],
          },
        ],
  );
}

/**
 * Items that wait: of a report judged in part only the rest, of one taken back after acceptance every one, and one
 * for a whole report in which nothing had to be stated.
 */
export function waiting(queue: Queue): readonly QueueItem[] {
  const items = [...queue.items, ...wholeItems(queue)];
  const partly = new Set(
    items.filter(({ facts }) => facts.some(isOpen)).map(({ report }) => report),
  );
  return items.filter(({ report, facts }) => !partly.has(report) || facts.some(isOpen));
}

/** The item some steps on; the ends hold. Nothing when the list is empty. */
export function stepFrom(
  items: readonly QueueItem[],
  from: string | null,
  steps: number,
): QueueItem | undefined {
  const at = items.findIndex((item) => itemKey(item) === from);
  if (at < 0) return items[0];
  return items[Math.min(items.length - 1, Math.max(0, at + steps))];
}

/** What comes up when some items leave: the next that stays, else the last before them. */
export function nextAfter(
  items: readonly QueueItem[],
  leaving: ReadonlySet<string>,
  from: string | null,
): QueueItem | undefined {
  const at = Math.max(
    0,
    items.findIndex((item) => itemKey(item) === from),
  );
  const stays = (item: QueueItem) => !leaving.has(itemKey(item));
  return items.slice(at).find(stays) ?? items.slice(0, at).reverse().find(stays);
}

/** The keys from one item to another, both included, whichever stands first. */
export function rangeOf(
  items: readonly QueueItem[],
  one: string | null,
  other: string | null,
): readonly string[] {
  const keys = items.map(itemKey);
  const to = keys.indexOf(other ?? "");
  if (to < 0) return [];
  const from = keys.indexOf(one ?? "");
  const start = from < 0 ? to : from;
  return keys.slice(Math.min(start, to), Math.max(start, to) + 1);
}

/** The figures to judge, a report at a time: one call of the server each. */
export type Judgement = {
  readonly report: number;
  readonly items: readonly QueueItem[];
  readonly facts: readonly number[];
};

/** Gathers the figures of some items by their report; `only` leaves out figures not chosen. */
export function judgements(
  items: readonly QueueItem[],
  only?: ReadonlySet<number>,
): readonly Judgement[] {
  return byReport(items).flatMap(({ report, items: own }) => {
    const facts = own
      .flatMap(openFacts)
      .map(({ figure }) => figure.seq)
      .filter((seq) => only?.has(seq) ?? true);
    const whole = own.every((item) => item.facts.length === 0);
    return facts.length === 0 && !whole ? [] : [{ report, items: own, facts }];
  });
}

/** Whether every figure has its verdict already: such a report is accepted again as a whole. */
export function isTakenBack(items: readonly QueueItem[]): boolean {
  return items.every(({ facts }) => !facts.some(isOpen));
}

/** What accepting some items accepts: a report that was taken back only comes as a whole. */
export function acceptedWith(
  items: readonly QueueItem[],
  targets: readonly QueueItem[],
): readonly QueueItem[] {
  const asked = new Set(targets.map(itemKey));
  const whole = new Set(
    byReport(items)
      .filter((group) => isTakenBack(group.items))
      .map(({ report }) => report),
  );
  const reports = new Set(targets.map(({ report }) => report).filter((id) => whole.has(id)));
  return items.filter((item) => asked.has(itemKey(item)) || reports.has(item.report));
}

/** The reasons that fit some items, those written for their attributes first. */
export function reasonsFor(
  reasons: readonly Reason[],
  items: readonly QueueItem[],
): readonly Reason[] {
  const attributes = new Set(items.flatMap(({ facts }) => facts.map((fact) => fact.attribute)));
  const own = reasons.filter(({ about }) => about.some((attribute) => attributes.has(attribute)));
  return [...own, ...reasons.filter(({ about }) => about.length === 0)];
}
