import * as z from "zod/mini";
import { likeness } from "../../importing/likeness.ts";
import { addDays } from "../../value/civil.ts";
import { cardOf, type Card } from "../clue.ts";
import { type FoundAmong, amongDetector } from "../detector.ts";
import { sayFen } from "../figure.ts";
import { meetingKeys, type Pair, pairsIn } from "./pairs.ts";

const limits = z.object({
  /** Names alike from so many percent on, numbers and letters of parts left out. */
  likeness: z.number().check(z.int(), z.minimum(0), z.maximum(100)),
  /** The same where only the site is the same. */
  likenessOnSite: z.number().check(z.int(), z.minimum(0), z.maximum(100)),
  /** Investors are alike from so many percent on; on one road, with one name, that ties two as well. */
  likenessOfOwners: z.number().check(z.int(), z.minimum(0), z.maximum(100)),
  /** Parts are entered within so many days; a later phase is a project of its own. */
  days: z.number().check(z.int(), z.minimum(0)),
  /** Projects of one investor in one unit that are parts of one, from so many on. */
  parts: z.number().check(z.int(), z.minimum(2)),
  strongParts: z.number().check(z.int(), z.minimum(2)),
});

type Limits = z.output<typeof limits>;

const partMark =
  /(?:第?[一二三四五六七八九十\d]+(?:号|标段?|期|批次?|段|区|条线?|地块|部分|子项|组团)|[甲乙丙丁东西南北中]区|[a-z](?:区|段|地块|标段?|座)|[()（）\-—·])/giu;

function stem(card: Card): string {
  return card.nameKey.replace(partMark, "");
}

/** Of one name and size: that is one project twice, and another detector's. */
function areOne([one, other]: Pair): boolean {
  return one.name === other.name && one.total === other.total;
}

/** The road a site lies on, without its number. */
function roadOf({ site }: Card): string {
  return site.replace(/\d+号?.*$/u, "");
}

function areOwners([one, other]: Pair, own: Limits): "same" | "alike" | "different" {
  if (one.investor === "" || other.investor === "") return "different";
  if (one.investor === other.investor) return "same";
  return likeness(one.investor, other.investor) >= own.likenessOfOwners ? "alike" : "different";
}

/** How alike the names of two must be to be parts of one; undefined where nothing else ties them. */
function needed(pair: Pair, own: Limits): number | undefined {
  const [one, other] = pair;
  const owners = areOwners(pair, own);
  if (owners === "same") return own.likeness;
  if (one.site !== "" && one.site === other.site) return own.likenessOnSite;
  const isNear = roadOf(one) !== "" && roadOf(one) === roadOf(other);
  return owners === "alike" && isNear ? 100 : undefined;
}

function areParts(pair: Pair, own: Limits): boolean {
  const [one, other] = pair;
  const least = needed(pair, own);
  if (one.unit !== other.unit || areOne(pair) || least === undefined) return false;
  const [first, second] = one.since < other.since ? [one, other] : [other, one];
  if (addDays(first.since, own.days) < second.since) return false;
  return likeness(stem(one), stem(other)) >= least;
}

/** Parts that hang together, each with at least one other. */
function groupsOf(pairs: readonly Pair[]): Card[][] {
  const groups: Map<number, Card>[] = [];
  for (const [one, other] of pairs) {
    const met = groups.filter((group) => group.has(one.subject) || group.has(other.subject));
    const joined = new Map(met.flatMap((group) => [...group]));
    joined.set(one.subject, one).set(other.subject, other);
    for (const group of met) groups.splice(groups.indexOf(group), 1);
    groups.push(joined);
  }
  return groups.map((group) => [...group.values()].toSorted((a, b) => a.subject - b.subject));
}

function foundIn(cards: readonly Card[], own: Limits): FoundAmong | undefined {
  const [first] = cards;
  if (!first || cards.length < own.parts) return undefined;
  const sum = sayFen(cards.reduce((all, { total }) => all + total, 0n) / 10_000n);
  const names = cards.map(({ name }) => `“${name}”`);
  return {
    anchor: "",
    subjects: cards.map(({ subject }) => subject),
    unit: first.unit,
    facts: cards.flatMap(({ seqs }) => seqs.slice(0, 2)),
    sentence: {
      zh: `同一投资方或同一地点的 ${cards.length} 个项目名称相近，像是一个项目拆开的：${names.join("、")}，合计总投资${sum.zh}。`,
      en: `${cards.length} projects of one investor or on one site have names alike, as parts of one would: ${names.join(", ")}; together ${sum.en}.`,
    },
    strong: cards.length >= own.strongParts,
  };
}

/** 拆分: one project is counted as several. */
export const split = amongDetector(
  {
    id: "split",
    title: { zh: "一个项目拆成几个", en: "One project split" },
    explanation: {
      zh: "按个数考核时，一个项目拆成几个就多算几个。同一投资方、同一地点、名称只差“A区”“二标段”的，请说明为什么分开立项。",
      en: "Where projects are counted, one taken apart counts several times. Of one investor, on one site, with names that differ in “area A” or “lot 2” only, say why they stand apart.",
    },
    source: {
      label: {
        zh: "一个项目由业主报一次，不得拆分重复",
        en: "A project is reported once, by its owner",
      },
      anchor: "docs/sources.md#falsification",
    },
    level: "soft",
  },
  limits,
  {
    clues: (series) => {
      const card = cardOf(series);
      if (card.parent !== null || card.name === "") return [];
      return meetingKeys(card)
        .filter((key) => /^(?:investor|site|stem) /u.test(key))
        .map((key) => ({ key, card, seqs: card.seqs, note: "" }));
    },
    judge: (clues, own) =>
      groupsOf(pairsIn(clues).filter((pair) => areParts(pair, own))).flatMap(
        (cards) => foundIn(cards, own) ?? [],
      ),
  },
);
