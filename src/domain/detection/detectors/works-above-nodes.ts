import * as z from "zod/mini";
import { ownDetector } from "../detector.ts";
import { reachedIn } from "../series.ts";
import { worksMonths } from "./works-said.ts";
import { sayTime } from "../say-time.ts";

const limits = z.object({
  /** Above so many percent of the works, this node must have been reached. */
  steps: z.array(
    z.strictObject({
      above: z.number().check(z.int(), z.minimum(0), z.maximum(99)),
      node: z.string(),
      name: z.strictObject({ zh: z.string(), en: z.string() }),
    }),
  ),
  strongPoints: z.number().check(z.int(), z.minimum(1)),
});

/** 进度高于节点: the words claim more of the works than the nodes reached allow. */
export const worksAboveNodes = ownDetector(
  {
    id: "works-above-nodes",
    title: { zh: "形象进度高于已证节点", en: "Works ahead of the nodes proved" },
    explanation: {
      zh: "形象进度报得很高，台账里却还没有对应的节点（开工、封顶、竣工）。可能是节点漏报，也可能是进度报高了。",
      en: "The works are said to be far along though the node that goes with it (start, topping out, completion) is not in the ledger. Either the node is missing or the works are overstated.",
    },
    source: {
      label: {
        zh: "进度与佐证：开工、竣工认定",
        en: "What proves progress: recognition of start and completion",
      },
      anchor: "docs/sources.md#evidence-of-nodes",
    },
    level: "soft",
  },
  limits,
  (series, { steps, strongPoints }) => {
    const works = worksMonths(series);
    return steps.flatMap(({ above, node, name }) => {
      const reached = reachedIn(series, node);
      const high = works.filter(
        ({ month, percent }) =>
          percent > above && !(reached && reached.from.slice(0, 7) <= month.period),
      );
      const last = high.at(-1);
      if (!last) return [];
      return {
        anchor: node,
        facts: high.map(({ seq }) => seq),
        sentence: {
          zh: `${sayTime(last.month.period).zh}称形象进度 ${last.percent}%，当时还没有“${name.zh}”节点（超过 ${above}% 应已到这一步）。`,
          en: `${sayTime(last.month.period).en} claims ${last.percent}% of the works before the node “${name.en}” was reached (above ${above}% it should be).`,
        },
        strong: last.percent >= above + strongPoints,
      };
    });
  },
);
