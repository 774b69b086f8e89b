import { exampleFaults } from "./consistency-example.ts";
import type { Fault } from "./reader.ts";
import type { Rulebook } from "./rulebook.ts";
import { periodKinds } from "./period-kind.ts";

/**
 * What is wrong with a rule though each part of it reads: periods that fold into nothing, or are never ranked. It is asked of
 * a rule that is set; one in force already stays readable. Errors: none (total).
 */
export function foldFaults({ fold, periods }: Rulebook): readonly Fault[] {
  if (!fold) return [];
  const path = ["fold", "of"];
  const own = periodKinds.indexOf(fold.of);
  const known = periods.join("、");
  if (!periods.includes(fold.of))
    return [
      {
        path,
        advice: {
          zh: `汇总的各期须是办法考核的期间：periods 有 ${known}，没有 ${fold.of}`,
          en: `what is folded in must be ranked: periods has ${known}, not ${fold.of}`,
        },
      },
    ];
  if (periods.some((kind) => periodKinds.indexOf(kind) > own)) return [];
  return [
    {
      path,
      advice: {
        zh: `periods 中没有比 ${fold.of} 更长的考核期，汇总不到哪里`,
        en: `periods has nothing longer than ${fold.of} to fold into`,
      },
    },
  ];
}

/**
 * The same with its worked cases: of a period or group the rule does not rank, with events no rule looks at. It is asked of a
 * file somebody writes. Errors: none (total).
 */
export function inconsistencies(rulebook: Rulebook): readonly Fault[] {
  return [
    ...foldFaults(rulebook),
    ...rulebook.examples.flatMap((example, at) =>
      exampleFaults(rulebook, example, ["examples", at]),
    ),
  ];
}
