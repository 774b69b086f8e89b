import { monthIn, monthText } from "./calendar.ts";
import type { IdentityDraft, ScaleDraft } from "./project-draft.ts";
import { pickWeighted, type Random } from "./random.ts";
import type { Host } from "./sample-units.ts";
import { firstWords, leaders, roads, secondWords, surnames, type Trade } from "./words.ts";

/** Bands of total investment in 千万元: many small projects and a long tail up to 120亿元. */
const bands = [
  { weight: 25, low: 5, high: 20 },
  { weight: 30, low: 20, high: 50 },
  { weight: 22, low: 50, high: 100 },
  { weight: 15, low: 100, high: 200 },
  { weight: 6, low: 200, high: 500 },
  { weight: 2, low: 500, high: 1200 },
];

/** Ten 亿元 in 万元: from here on a project counts as large. */
export const largeFrom = 100_000;

const words = firstWords.length * secondWords.length;

/**
 * An invented word for every index, none of them twice: two characters, four from the 577th project on,
 * then six. Errors: none (total).
 */
export function wordOf(index: number): string {
  const rest = index % words;
  const first = firstWords[rest % firstWords.length] ?? "";
  const second =
    secondWords[(Math.floor(rest / firstWords.length) + rest * 7) % secondWords.length] ?? "";
  return index < words ? first + second : wordOf(Math.floor(index / words) - 1) + first + second;
}

/** A plausible total investment in 万元. Errors: none (total). */
export function drawTotal(random: Random): number {
  const { low, high } = pickWeighted(random, bands);
  return random.between(low, high) * 1000 + (random.chance(300) ? random.below(10) * 100 : 0);
}

/** The unit a project settles in: parks draw the large ones. Errors: none (total). */
export function drawHost(random: Random, hosts: readonly Host[], total: number): Host {
  const large = total >= largeFrom;
  const list = hosts.map((host) => ({ host, weight: host.weight * (large ? host.pull : 1) }));
  return pickWeighted(random, list).host;
}

function levelOf(random: Random, total: number): IdentityDraft["level"] {
  if (total >= largeFrom && random.chance(250)) return "provincial";
  return total >= largeFrom / 2 && random.chance(350) ? "city" : "district";
}

/** What is fixed about a project before its identity is drawn. */
export type Seat = {
  readonly index: number;
  readonly host: Host;
  readonly trade: Trade;
  readonly entered: string;
  readonly scale: ScaleDraft;
};

/**
 * The name, parties and duties of a project. The region 329999 of its code exists nowhere. Errors: none
 * (total).
 */
export function drawIdentity(random: Random, seat: Seat): IdentityDraft {
  const { index, host, trade, entered, scale } = seat;
  const word = wordOf(index);
  const product = random.pick(trade.products);
  const industrial = trade.type === "industrial";
  const written = monthText(monthIn(entered));
  return {
    name: `${word}${product}${industrial && random.chance(500) ? "生产基地" : ""}项目`,
    investor: industrial ? `示例${word}${trade.industry}有限公司` : `示例区${word}建设投资有限公司`,
    content: `建设${product}及配套设施，用地${scale.land}亩，分${random.between(1, 4)}栋建设`,
    industry: trade.industry,
    type: trade.type,
    level: levelOf(random, scale.total),
    code: `${written.slice(2, 4)}${written.slice(5)}-329999-04-01-${String(index % 1_000_000).padStart(6, "0")}`,
    site: `${host.name}${random.pick(roads)}${random.between(1, 299)}号`,
    bureau: trade.bureau,
    leader: random.pick(leaders),
    responsible: `${host.name}·${random.pick(surnames)}`,
  };
}

/**
 * Land, floor area, money and promised benefits of a project, all in proportion to its total. Errors: none
 * (total).
 */
export function drawScale(random: Random, total: number): ScaleDraft {
  const land = Math.max(Math.floor((total * random.between(40, 90)) / 100_000), 4);
  const output = Math.floor((total * random.between(110, 260)) / 100_000) * 1000;
  const sales = Math.floor((output * random.between(88, 97)) / 10_000) * 100;
  return {
    total,
    totalQualifier: random.chance(80) ? random.pick(["nearly", "about", "over"]) : "exact",
    fixed: Math.floor((total * random.between(65, 90)) / 10_000) * 100,
    land,
    floor: Math.floor((land * 667 * random.between(80, 160)) / 10_000),
    output,
    sales,
    tax: Math.floor((sales * random.between(35, 80)) / 100_000) * 100,
    taxQualifier: random.chance(150) ? "over" : "exact",
    jobs: Math.max(Math.floor((total * random.between(8, 40)) / 100_000) * 10, 10),
    jobsQualifier: random.chance(250) ? "odd" : "exact",
  };
}
