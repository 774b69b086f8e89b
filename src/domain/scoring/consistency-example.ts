import { say } from "../refusal/say.ts";
import { monthsOf } from "../value/period.ts";
import { checkPeriod, isOfAnotherTime } from "./check-period.ts";
import { valueFaults } from "./consistency-values.ts";
import type { Fault, Path } from "./reader.ts";
import { indicatorMap } from "./rulebook-maps.ts";
import type { Example, Rulebook } from "./rulebook.ts";
import { periodKind } from "./period-kind.ts";

type Tell = (key: string, zh: string, en: string) => readonly Fault[];

function list(words: readonly string[]): string {
  return words.join("、");
}

/** A year the rule began in is ranked where the rule says that only its own periods are folded in. */
function mayFold({ fold, ...rest }: Rulebook, period: string): boolean {
  const book = { ...rest, ...(fold ? { fold: { ...fold, inForce: true as const } } : {}) };
  return checkPeriod(book, period).ok;
}

function periodFaults(rulebook: Rulebook, example: Example, path: Path): readonly Fault[] {
  const checked = checkPeriod(rulebook, example.period);
  // A case of another time is worked all the same.
  const isOther = isOfAnotherTime(rulebook, example.period);
  if (checked.ok || (isOther && checked.refusal.code === "ruleNotInForce")) return [];
  const fold = mayFold(rulebook, example.period);
  const advice = {
    zh: `${say(checked.refusal, "zh").replace(/。$/u, "")}${fold ? "；只汇总适用以后各期的，在 fold 里写 inForce: true" : ""}`,
    en: `${say(checked.refusal, "en").replace(/\.$/u, "")}${fold ? "; to fold in the periods it is in force for, write inForce: true in fold" : ""}`,
  };
  return [{ path: [...path, "period"], advice }];
}

function groupFaults({ groups }: Rulebook, { about, group }: Example, tell: Tell) {
  const ids = groups.map(({ id }) => id);
  if (group !== undefined && !ids.includes(group))
    return tell(
      "group",
      `没有分组“${group}”，可用：${list(ids)}`,
      `there is no group “${group}”; use ${list(ids)}`,
    );
  if (group === undefined && about === "unit" && ids.length > 1)
    return tell(
      "group",
      `有几个分组，请写明算例的单位属于哪一组：${list(ids)}`,
      `there are several groups; say which one the unit is in: ${list(ids)}`,
    );
  return [];
}

function gradeFaults({ grades = [] }: Rulebook, { grade }: Example, tell: Tell) {
  const ids = grades.map(({ id }) => id);
  if (grade === undefined || ids.includes(grade)) return [];
  return ids.length === 0
    ? tell("grade", "办法没有 grades，算例不写 grade", "the rulebook has no grades")
    : tell(
        "grade",
        `没有等次“${grade}”，可用：${list(ids)}`,
        `there is no grade “${grade}”; use ${list(ids)}`,
      );
}

function missingFaults(rulebook: Rulebook, { missing }: Example, tell: Tell): readonly Fault[] {
  const ids = [...rulebook.indicators.map(({ id }) => id), ...(rulebook.fold ? ["fold"] : [])];
  const known = indicatorMap(rulebook);
  const named = [...ids, ...rulebook.figures.map(({ id }) => id)];
  return missing
    .filter((id) => !known.has(id) && !named.includes(id))
    .flatMap((id) =>
      tell(
        "missing",
        `“${id}”不是指标的编号，可用：${list(ids)}`,
        `“${id}” is no indicator's id; use ${list(ids)}`,
      ),
    );
}

function peerFaults(all: ReadonlyMap<string, Example>, example: Example, tell: Tell) {
  const { peers = [] } = example;
  const own = peers.includes(example.name)
    ? tell("peers", "peers 不含算例自己", "an example is not among its own peers")
    : [];
  const apart = peers.filter((name) => all.get(name)?.period !== example.period);
  return [
    ...own,
    ...(new Set(peers).size < peers.length
      ? tell("peers", "同一单位写了两次", "one unit stands there twice")
      : []),
    ...apart.flatMap((name) =>
      tell("peers", `“${name}”的考核期与本例不同`, `“${name}” is of another period`),
    ),
  ];
}

/** One shorter period of the same unit: within the example's, of the kind that is folded. */
function earlierFault(
  rulebook: Rulebook,
  at: { readonly example: Example; readonly other: Example },
  tell: Tell,
): readonly Fault[] {
  const { example, other } = at;
  const [first] = rulebook.groups;
  const groupOf = ({ group = first?.id }: Example): string | undefined => group;
  if (groupOf(example) !== groupOf(other))
    return tell(
      "earlier",
      `“${other.name}”在另一组，不是同一单位`,
      `“${other.name}” is in another group, so it is another unit`,
    );
  const isWithin = monthsOf(other.period).every((each) => monthsOf(example.period).includes(each));
  if (isWithin && periodKind(other.period) === rulebook.fold?.of) return [];
  return tell(
    "earlier",
    `“${other.name}”（${other.period}）不是${example.period}之内要汇总的一期（fold.of: ${rulebook.fold?.of ?? ""}）`,
    `“${other.name}” (${other.period}) is none of the periods of ${example.period} that are folded in (fold.of: ${rulebook.fold?.of ?? ""})`,
  );
}

function earlierFaults(
  rulebook: Rulebook,
  at: { readonly all: ReadonlyMap<string, Example>; readonly example: Example },
  tell: Tell,
): readonly Fault[] {
  const { example, all } = at;
  const { earlier = [] } = example;
  if (earlier.length > 0 && !rulebook.fold)
    return tell("earlier", "办法没有 fold，不汇总各期", "the rulebook folds nothing in");
  const others = earlier.flatMap((name) => all.get(name) ?? []);
  const periods = others.map(({ period }) => period);
  const twice = periods.filter((each, place) => periods.indexOf(each) !== place);
  const shared = [...all.values()].filter(
    (each) => each !== example && each.period === example.period,
  );
  return [
    ...others.flatMap((other) => earlierFault(rulebook, { example, other }, tell)),
    ...twice.flatMap((each) =>
      tell("earlier", `${each}写了两次，每期只写一次`, `${each} stands there twice`),
    ),
    ...shared.flatMap((each) =>
      (each.earlier ?? [])
        .filter((name) => earlier.includes(name))
        .flatMap((name) =>
          tell(
            "earlier",
            `“${name}”也写作“${each.name}”的前期；各单位写各自的`,
            `“${name}” is also an earlier period of “${each.name}”; each unit has its own`,
          ),
        ),
    ),
  ];
}

/** What is wrong with a worked case beside the others and the rule, though each part reads. Errors: none (total). */
export function exampleFaults(rulebook: Rulebook, example: Example, path: Path): readonly Fault[] {
  const all = new Map(
    rulebook.examples.filter(({ about }) => about === "unit").map((each) => [each.name, each]),
  );
  const tell: Tell = (key, zh, en) => [{ path: [...path, key], advice: { zh, en } }];
  return [
    ...periodFaults(rulebook, example, path),
    ...groupFaults(rulebook, example, tell),
    ...gradeFaults(rulebook, example, tell),
    ...missingFaults(rulebook, example, tell),
    ...peerFaults(all, example, tell),
    ...earlierFaults(rulebook, { all, example }, tell),
    ...valueFaults(rulebook, example, path),
  ];
}
