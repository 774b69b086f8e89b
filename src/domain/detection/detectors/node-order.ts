import * as z from "zod/mini";
import { ownDetector } from "../detector.ts";
import { reachedIn } from "../series.ts";
import { sayTime } from "../say-time.ts";

const node = z.strictObject({
  id: z.string(),
  name: z.strictObject({ zh: z.string(), en: z.string() }),
});

const limits = z.object({
  /** Nodes of which none can be reached before the one it follows. */
  order: z.array(node).check(z.minLength(2)),
});

/** 节点倒序: a node is dated before one it cannot precede. */
export const nodeOrder = ownDetector(
  {
    id: "node-order",
    title: { zh: "节点前后颠倒", en: "Nodes out of order" },
    explanation: {
      zh: "没有开工就封顶、没有竣工就投产，日期前后对不上，至少有一个报错了。",
      en: "Topped out before the start, in production before completion: at least one of the two days is wrong.",
    },
    source: {
      label: {
        zh: "建设程序：开工、竣工、投产",
        en: "The order of building: start, completion, production",
      },
      anchor: "docs/sources.md#lifecycle",
    },
    level: "hard",
  },
  limits,
  (series, { order }) => {
    const reached = order.flatMap((each) => {
      const found = reachedIn(series, each.id);
      return found ? [{ ...each, ...found }] : [];
    });
    return reached.flatMap((later, at) => {
      const earlier = reached.slice(0, at).findLast((each) => each.from > later.to);
      if (!earlier) return [];
      return {
        anchor: `${earlier.id}${later.id}`,
        facts: [earlier.fact.seq, later.fact.seq],
        sentence: {
          zh: `“${later.name.zh}”报${sayTime(later.to).zh}，早于“${earlier.name.zh}”的${sayTime(earlier.from).zh}。`,
          en: `“${later.name.en}” is dated ${sayTime(later.to).en}, before “${earlier.name.en}” on ${sayTime(earlier.from).en}.`,
        },
      };
    });
  },
);
