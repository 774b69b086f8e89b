import * as z from "zod/mini";
import { foldFacts } from "../../ledger/fold.ts";
import { ownDetector } from "../detector.ts";
import type { Found } from "../lead.ts";
import { type Series, factIn, factsOf } from "../series.ts";
import { figureOf, fenOf, sayFen } from "../figure.ts";

const limits = z.object({
  /** Words that say so themselves: 打捆. */
  words: z.array(z.string()),
  /** “含12个子项”: so many works in one project. */
  count: z.number().check(z.int(), z.minimum(2)),
  /** What is counted there: 项目, 工程, 子项. */
  counted: z.array(z.string()).check(z.minLength(1)),
  /** Kinds of works; a content that lists so many different ones is several works. */
  works: z.array(z.string()),
  kinds: z.number().check(z.int(), z.minimum(2)),
  /** Parts of the total, each under this many 元, of which there are at least `count`. */
  smallPart: z.string().check(z.regex(/^[1-9]\d*$/u)),
});

type Limits = z.output<typeof limits>;
type Told = { readonly seq: number; readonly text: string };

const digits = "〇一二三四五六七八九";

function numberOf(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text);
  const [tens, ones] = text.includes("十") ? text.split("十") : [null, text];
  const one = (part: string | undefined): number => Math.max(digits.indexOf(part ?? ""), 0);
  return tens === null
    ? one(ones)
    : (tens === "" ? 1 : one(tens)) * 10 + one(ones === "" ? "〇" : ones);
}

function countIn(text: string, counted: readonly string[]): number {
  const shape = new RegExp(
    `(\\d{1,3}|[一二三四五六七八九十]{1,3})余?[个项处条座](?:小型?|零星|单体)*(?:${counted.join("|")})`,
    "gu",
  );
  const after = new RegExp(
    `(?:${counted.join("|")})共?(\\d{1,3}|[一二三四五六七八九十]{1,3})余?[个项处条座]`,
    "gu",
  );
  const counts = [...text.matchAll(shape), ...text.matchAll(after)];
  return Math.max(0, ...counts.map((match) => numberOf(match[1] ?? "")));
}

/** Texts that say what the project is. */
function toldOf(series: Series): Told[] {
  return ["name", "alias", "content", "remark"].flatMap((attribute) => {
    const fact = factIn(series, [attribute, "actual"]);
    return typeof fact?.value === "string" ? { seq: fact.seq, text: fact.value } : [];
  });
}

function byWords({ seq, text }: Told, own: Limits): Found | undefined {
  const word = own.words.find((each) => text.includes(each));
  const count = countIn(text, own.counted);
  const kinds = own.works.filter((each) => text.includes(each));
  if (word === undefined && count < own.count && kinds.length < own.kinds) return undefined;
  const [zh, en] =
    word !== undefined
      ? [`写有“${word}”`, `says “${word}”`]
      : count >= own.count
        ? [`写明有 ${count} 个`, `names ${count} works`]
        : [
            `列了 ${kinds.length} 种工程（${kinds.join("、")}）`,
            `lists ${kinds.length} kinds of works (${kinds.join(", ")})`,
          ];
  return {
    anchor: "words",
    facts: [seq],
    sentence: { zh: `一个项目里${zh}：“${text}”。`, en: `One project ${en}: “${text}”.` },
    strong: word !== undefined,
  };
}

function byParts(series: Series, own: Limits): Found | undefined {
  const small = fenOf(own.smallPart);
  const scoped = factsOf(series, "totalInvestment").filter(({ scope }) => scope !== "");
  if (scoped.length < own.count) return undefined;
  const parts = [...foldFacts(scoped, () => false).values()].flatMap((fact) => {
    const figure = figureOf(fact);
    return figure && figure.fen < small ? figure : [];
  });
  if (parts.length < own.count) return undefined;
  const limit = sayFen(small);
  return {
    anchor: "parts",
    facts: parts.map(({ fact }) => fact.seq),
    sentence: {
      zh: `总投资由 ${parts.length} 个部分组成，每个都不到${limit.zh}。`,
      en: `The total is made of ${parts.length} parts, each under ${limit.en}.`,
    },
  };
}

/** 打捆: small works reported as one large project. */
export const bundle = ownDetector(
  {
    id: "bundle",
    title: { zh: "打捆上报", en: "Works bundled" },
    explanation: {
      zh: "把几个互不相干的小工程捆成一个大项目报，规模就上去了。按规定一个项目报一次，打包的要拆开统计。",
      en: "Several small works that have nothing to do with each other make one large project on paper. Each project is reported by itself; a package is counted after it is taken apart.",
    },
    source: {
      label: {
        zh: "打捆上报（泸西、建水），打包项目拆分后统计（江门）",
        en: "Works bundled (Luxi, Jianshui); packages counted apart (Jiangmen)",
      },
      anchor: "docs/sources.md#falsification",
    },
    level: "soft",
  },
  limits,
  (series, own) => {
    const told = toldOf(series).flatMap((text) => byWords(text, own) ?? []);
    const parts = byParts(series, own);
    return [...told.slice(0, 1), ...(parts ? [parts] : [])];
  },
);
