import type { Bilingual } from "../../language.ts";
import { comparisons, type Comparison, type PointsCondition } from "../condition.ts";
import type { Scope } from "../scope.ts";
import {
  fault,
  isAbsent,
  readCount,
  readList,
  readText,
  type Fields,
  type Place,
} from "../reader.ts";
import type { Ears, Heard, Named, Words } from "../text/words.ts";
import { number } from "./number.ts";

/** The words of a condition on points, beside the comparison. */
export const pointsNames = ["articles", "total", "number"];

function readArticle(place: Place, scope: Scope): readonly Named[] {
  const id = readText(place);
  const found = scope.articles?.find((each) => each.id === id);
  if (!found && id !== "") {
    const ids = (scope.articles ?? []).map((each) => each.id);
    fault(place, {
      zh: `没有可以看得分的条文“${id}”，可用：${ids.join("、")}`,
      en: `there is no article “${id}” whose points can be asked; use ${ids.join(", ")}`,
    });
  }
  return found ? [found] : [];
}

/** Points as a rule writes them: 50, or 50分. */
function readThan(place: Place, scope: Scope): string {
  const { value } = place;
  const bare = typeof value === "string" ? value.replace(/分$/u, "") : value;
  return number.read({ ...place, value: bare }, scope);
}

function readArticles(place: Place, scope: Scope): readonly Named[] | null {
  return isAbsent(place) ? null : readList(place, 1).flatMap((each) => readArticle(each, scope));
}

/** Of how many articles it must be so; no more than there are. */
function readNumber(place: Place, most: number): number {
  const least = isAbsent(place) ? 1 : readCount(place);
  if (least > most)
    fault(place, {
      zh: `只有${most}条，不会有${least}条`,
      en: `there are ${most} articles, never ${least}`,
    });
  return least;
}

/** A condition on the points of articles, or on their total; null where none is written. Faults gather at the place. */
export function readPoints(fields: Fields, scope: Scope): PointsCondition | null {
  const [articles, total] = [fields("articles"), fields("total")];
  const written = [articles, total].find((each) => !isAbsent(each));
  if (!written) return null;
  if (!scope.articles) {
    fault(written, {
      zh: "各条的得分和总分只有一票否决（veto）的条件能看",
      en: "only the condition of a veto can look at points",
    });
    return { kind: "points", of: null, how: "atLeast", than: "0", number: 1 };
  }
  const how: Comparison = comparisons.find((word) => !isAbsent(fields(word))) ?? "atLeast";
  const of = readArticles(articles, scope);
  return {
    kind: "points",
    of,
    how,
    than: readThan(fields(how), scope),
    number: readNumber(fields("number"), of && of.length > 0 ? of.length : Infinity),
  };
}

type Comparing = Readonly<Record<Comparison, Bilingual>>;

/** “安全”得分低于50分; “甲”“乙”中有2条以上得分低于50分; 其他各条得分合计低于60分. Errors: none (total). */
export function sayPointsCondition(
  { of, how, than, number: least }: PointsCondition,
  words: Words,
  comparing: Comparing,
): string {
  const [said, points] = [comparing[how][words.language], number.say(than, words)];
  const names = (of ?? []).map((each) => `“${words.name("article", each)}”`);
  if (words.language === "zh") {
    const some = least === 1 ? "中任一条" : `中有${least}条以上`;
    const many = names.length === 1 ? "" : some;
    return `${of ? names.join("") + many : "其他各条"}得分${of ? "" : "合计"}${said}${points}分`;
  }
  if (!of) return `points of the other articles in all${said}${points}`;
  return names.length === 1
    ? `points of ${names.join("")}${said}${points}`
    : `${least === 1 ? "any" : `${least} or more`} of ${names.join(", ")} with points${said}${points}`;
}

type From = { readonly ids: readonly string[]; readonly end: number };

function hearNames(text: string, from: From, ears: Ears): readonly From[] {
  if (!text.startsWith("“", from.end)) return [];
  return ears
    .names("article", text, from.end + 1)
    .filter(({ end }) => text.startsWith("”", end))
    .map(({ named, end }) => ({ ids: [...from.ids, named.id], end: end + 1 }))
    .flatMap((next) => [next, ...hearNames(text, next, ears)]);
}

const several = /中(?:任一条|有(?<least>\d+)条以上)/uy;

function hearLeast(text: string, { ids, end }: From): { least: number; end: number } | null {
  several.lastIndex = end;
  const found = several.exec(text);
  if (ids.length === 1) return found ? null : { least: 1, end };
  return found ? { least: Number(found.groups?.["least"] ?? 1), end: end + found[0].length } : null;
}

function hearThan(
  text: string,
  from: { readonly lead: string; readonly end: number },
  comparing: Comparing,
): readonly { readonly data: Readonly<Record<string, string>>; readonly end: number }[] {
  if (!text.startsWith(from.lead, from.end)) return [];
  const at = from.end + from.lead.length;
  return comparisons
    .filter((how) => text.startsWith(comparing[how].zh, at))
    .flatMap((how) =>
      number
        .hear(text, at + comparing[how].zh.length, noEars)
        .filter(({ end }) => text.startsWith("分", end))
        .map(({ value, end }) => ({ data: { [how]: String(value) }, end: end + 1 })),
    );
}

// A number is heard without names.
const noEars: Ears = {
  holder: "",
  items: [],
  names: () => [],
  choice: (_indicator, said) => said,
  rule: () => [],
};

/** All that a text may mean as a condition on points. Errors: none (total). */
export function hearPointsCondition(
  text: string,
  at: { readonly from: number; readonly ears: Ears },
  comparing: Comparing,
): readonly Heard[] {
  const whole = hearThan(text, { lead: "其他各条得分合计", end: at.from }, comparing);
  const some = hearNames(text, { ids: [], end: at.from }, at.ears).flatMap((named) => {
    const counted = hearLeast(text, named);
    if (!counted) return [];
    return hearThan(text, { lead: "得分", end: counted.end }, comparing).map(({ data, end }) => ({
      value: { articles: named.ids, ...data, number: counted.least },
      end,
    }));
  });
  return [...whole.map(({ data, end }) => ({ value: { total: true, ...data }, end })), ...some];
}
