import { called, optional, type Codec } from "../codecs/codec.ts";
import { toldForm } from "../codecs/group.ts";
import { hearPoints, points, sayPoints, times } from "../codecs/number.ts";
import type { Rational } from "../rational.ts";
import { fault, isAbsent, readCount, readFields, readList } from "../reader.ts";
import type { Language } from "../../language.ts";

/** The last place of a band and its points: a place, a share of the group in percent, or null for all others. */
export type PlaceBand = {
  readonly to: number | null;
  readonly share: number | null;
  readonly points: Rational;
};

function sayPlace(all: readonly PlaceBand[], at: number, language: Language): string {
  const own = all[at];
  const zh = language === "zh";
  const before = all[at - 1];
  const gives = sayPoints(own?.points ?? "0")[language];
  const head = (): string => {
    if (own?.share != null) return zh ? `前${own.share}%的` : `the first ${own.share}%`;
    if (own?.to == null) return zh ? "其余的" : "all others";
    const from = before?.to == null ? 1 : before.to + 1;
    if (from === own.to) return zh ? `第${own.to}名的` : `place ${own.to}`;
    return zh ? `第${from}至${own.to}名的` : `places ${from} to ${own.to}`;
  };
  return `${head()}${zh ? "，" : ": "}${gives}`;
}

const shape = /^(?:前(?<share>\d+)%的|其余的|第(?:\d+至)?(?<to>\d+)名的)，/u;

function hearPlace(text: string): unknown {
  const match = shape.exec(text);
  if (!match) return null;
  const [given] = hearPoints(text, match[0].length).filter(({ end }) => end === text.length);
  if (!given) return null;
  const { share, to } = match.groups ?? {};
  return {
    ...(share === undefined ? {} : { share: Number(share) }),
    ...(to === undefined ? {} : { to: Number(to) }),
    points: given.value,
  };
}

/** Points by place, the first places first. */
export const places: Codec<readonly PlaceBand[]> = {
  doc: {
    zh: "名次段，自前而后：{to: 至第几名 或 share: 前百分之几（整数）, points}；最后一项都不写为其余",
    en: "bands of places: {to: last place, or share: first so many percent, points}; the last may have neither",
  },
  form: {
    kind: "list",
    least: 1,
    each: toldForm(
      {
        to: called("至第几名", "to place", optional(times)),
        share: called("前百分之几", "first per cent", optional(times)),
        points: called("分值", "points", points),
      },
      {
        zh: "至第{to}名的，{points}",
        en: "up to place {to}: {points}",
        when: (band) => Reflect.get(band, "to") != null,
      },
      {
        zh: "前{share}%的，{points}",
        en: "the first {share}%: {points}",
        when: (band) => Reflect.get(band, "share") != null,
      },
      { zh: "其余的，{points}", en: "all others: {points}" },
    ),
  },
  read: (place, scope) => {
    const list = readList(place, 1);
    const read = list.map((each): PlaceBand => {
      const fields = readFields(each, ["to", "share", "points"]);
      return {
        to: isAbsent(fields("to")) ? null : readCount(fields("to")),
        share: isAbsent(fields("share")) ? null : readCount(fields("share")),
        points: points.read(fields("points"), scope),
      };
    });
    for (const [at, own] of read.entries()) {
      const before = read[at - 1];
      const rising =
        before && (own.to ?? own.share ?? Infinity) <= (before.to ?? before.share ?? Infinity);
      const each = list[at];
      if (each && rising)
        fault(each, {
          zh: "名次段应自前而后排列，只有最后一段可以不写名次",
          en: "write the places from the first on; only the last may have none",
        });
    }
    return read;
  },
  say: (all, { language }) => all.map((_, at) => sayPlace(all, at, language)).join("；"),
  hear: () => [],
  lines: (all, { language }) =>
    all.map((_, at) => ({ text: sayPlace(all, at, language), items: [] })),
  hearLines: (items) => {
    const heard = items.map(({ text }) => hearPlace(text));
    return heard.includes(null) ? [] : [heard];
  },
};
