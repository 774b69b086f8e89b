import type { Accepts, Indicator } from "../indicator.ts";
import { parseLiteral, printAmount, sizeOfAmount, type Amount, type Operand } from "../measure.ts";
import type { Scope } from "../scope.ts";
import { fault, readText, type Place } from "../reader.ts";
import type { Ears, Heard } from "../text/words.ts";
import { scaleOf } from "../units.ts";
import type { Codec } from "./codec.ts";

/** Amounts as the figures of a whole span, as they stand, or as the rulebook works them out. */
export const anAmount: Accepts = {
  reads: ["state", "flow", "figured"],
  values: ["money", "quantity"],
};

/** A category, or a text; something that happens; anything at all. */
export const aChoice: Accepts = { reads: ["state"], values: ["choice", "text"] };
export const anEvent: Accepts = { reads: ["reached", "events"], values: ["none"] };
export const anything: Accepts = {
  reads: ["state", "flow", "reached", "monthly", "events", "figured"],
  values: ["money", "quantity", "choice", "none", "text"],
};

/** The declared indicator a place names, of the right holder and type; null stands in for a faulty one. */
export function readIndicator(place: Place, scope: Scope, accepts: Accepts): Indicator | null {
  const id = readText(place);
  const indicator = scope.indicators.get(id);
  if (!indicator) {
    if (id !== "")
      fault(place, {
        zh: `指标“${id}”没有在 indicators 或 figures 中声明`,
        en: `declare the indicator “${id}” under indicators or figures`,
      });
    return null;
  }
  if (indicator.about !== scope.about)
    fault(place, {
      zh: `“${id}”是${indicator.about === "project" ? "项目" : "单位"}的指标，不能用在这里`,
      en: `“${id}” is an indicator of a ${indicator.about}; this rule is about a ${scope.about}`,
    });
  if (!accepts.reads.includes(indicator.reads) || !accepts.values.includes(indicator.value))
    fault(place, {
      zh: `“${id}”（${indicator.reads}，${indicator.value}）不能这样用；可用 ${accepts.reads.join("、")}，${accepts.values.join("、")}`,
      en: `“${id}” (${indicator.reads}, ${indicator.value}) cannot be used so; use ${accepts.reads.join(", ")} of ${accepts.values.join(", ")}`,
    });
  return indicator;
}

function hearIndicator(text: string, at: number, ears: Ears): readonly Heard[] {
  return ears.names("indicator", text, at).map(({ named, end }) => ({ value: named.id, end }));
}

/** The id of an indicator or figure that the operator can work with. */
export function indicatorOf(accepts: Accepts, always = true): Codec<string> {
  return {
    doc: {
      zh: `指标或量的编号（${accepts.values.join("、")}）`,
      en: `id of an indicator or figure (${accepts.values.join(", ")})`,
    },
    form: { kind: "indicator", accepts, about: null },
    read: (place, scope) => readIndicator(place, scope, accepts)?.id ?? "",
    say: (id, words) => words.indicator(id),
    hear: hearIndicator,
    needs: (id) => (always ? [id] : []),
    looks: (id) => [id],
  };
}

/** The id of an amount. */
export const amountId: Codec<string> = indicatorOf(anAmount);

/** The id of something that happens. */
export const eventId: Codec<string> = indicatorOf(anEvent);

const longest = 30;

/** Every amount a text has at a place: 10亿元, 20天, 85%. The longest first. */
export function hearAmount(text: string, at: number): readonly { value: string; end: number }[] {
  if (!/[-\d近超约]/u.test(text.charAt(at))) return [];
  const heard: { value: string; end: number }[] = [];
  for (let end = Math.min(text.length, at + longest); end > at; end -= 1) {
    const value = text.slice(at, end);
    const amount = parseLiteral(value);
    if (amount && printAmount(amount, "zh") === value) heard.push({ value, end });
  }
  return heard;
}

/** Stands in for an amount that does not read, which is told once. */
export const unread: Amount = { number: "0", unit: "", qualifier: "exact" };

function readLiteral(place: Place): Amount {
  const text = typeof place.value === "number" ? String(place.value) : readText(place);
  const amount = parseLiteral(text);
  if (!amount && text !== "")
    fault(place, {
      zh: `“${text}”应写明单位，如 10亿元、20天、85%、300万元/亩`,
      en: `write “${text}” with a unit, such as 10亿元, 20天, 85%, 300万元/亩`,
    });
  return amount ?? unread;
}

/** An amount with its unit. */
export const amount: Codec<Amount> = {
  doc: { zh: "数额，带单位：10亿元、20天、85%", en: "amount with its unit: 10亿元, 20天, 85%" },
  form: { kind: "line", of: "amount" },
  read: readLiteral,
  say: (value, { language }) => printAmount(value, language),
  hear: hearAmount,
};

/** An indicator, a figure, or an amount written out with its unit. */
export const operand: Codec<Operand> = {
  doc: {
    zh: "指标、量的编号，或带单位的数额",
    en: "id of an indicator or figure, or an amount with its unit",
  },
  form: { kind: "operand", accepts: anAmount },
  read: (place, scope) => {
    const declared = typeof place.value === "string" && scope.indicators.has(place.value);
    const written = typeof place.value === "string" && /^[A-Za-z]\w*$/u.test(place.value);
    return declared || written
      ? { id: readIndicator(place, scope, anAmount)?.id ?? "" }
      : { amount: readLiteral(place) };
  },
  say: (value, words) =>
    "id" in value ? words.indicator(value.id) : printAmount(value.amount, words.language),
  hear: (text, at, ears) => [...hearIndicator(text, at, ears), ...hearAmount(text, at)],
  needs: (value) => ("id" in value ? [value.id] : []),
  looks: (value) => ("id" in value ? [value.id] : []),
};

/** What an operand measures, and the unit it is told in; null when it is not declared. Errors: none (total). */
export function dimensionOf(
  value: Operand | string,
  scope: Pick<Scope, "indicators">,
): { readonly dimension: string; readonly unit: string } | null {
  if (typeof value === "object" && "amount" in value) {
    if (value.amount === unread) return null;
    const { dimension, unit } = sizeOfAmount(value.amount);
    return { dimension, unit };
  }
  const indicator = scope.indicators.get(typeof value === "string" ? value : value.id);
  if (!indicator || (indicator.value !== "money" && indicator.value !== "quantity")) return null;
  const { unit } = indicator;
  return { dimension: scaleOf(unit)?.dimension ?? unit, unit };
}

/** Tells that two operands do not measure alike, so that none is compared with, or taken from, another kind. */
export function checkAlike(
  place: Place,
  [a, b]: readonly [Operand | string, Operand | string],
  scope: Pick<Scope, "indicators">,
): void {
  const [first, second] = [dimensionOf(a, scope), dimensionOf(b, scope)];
  if (!first || !second || first.dimension === second.dimension) return;
  const [x, y] = [first.unit || "无单位", second.unit || "无单位"];
  fault(place, {
    zh: `单位不一致：前者以“${x}”计，后者以“${y}”计，不能相比；要相除先用 share 列一个量（如亩均税收以 万元/亩 计）`,
    en: `the units differ: ${x} and ${y} cannot be compared; divide them in a figure of “share” first (tax per mu is in 万元/亩)`,
  });
}
