import * as z from "zod/mini";
import { ownDetector } from "../detector.ts";
import { reachedIn } from "../series.ts";
import { isProved, proofKinds } from "./proof.ts";
import { sayTime } from "../say-time.ts";

const limits = z.object({
  /** Nodes that need proof, with what they are called. */
  nodes: z.record(z.string(), z.strictObject({ zh: z.string(), en: z.string() })),
  kinds: proofKinds,
});

/** 节点无佐证: a node is claimed that nothing proves. */
export const nodeWithoutProof = ownDetector(
  {
    id: "node-without-proof",
    title: { zh: "节点没有佐证", en: "Node without proof" },
    explanation: {
      zh: "开工、竣工、投产要有施工许可、合同、验收材料或现场照片。没有佐证的节点先补材料，补不出来的不能算。",
      en: "A start, a completion or production needs a permit, a contract, acceptance papers or photographs. A node without any is to be proved; one that cannot be proved does not count.",
    },
    source: {
      label: { zh: "项目入库与节点认定的佐证材料", en: "Evidence asked for entries and nodes" },
      anchor: "docs/sources.md#evidence-of-nodes",
    },
    level: "hard",
  },
  limits,
  (series, { nodes, kinds }) =>
    Object.entries(nodes).flatMap(([node, name]) => {
      const reached = reachedIn(series, node);
      if (!reached || isProved(reached.fact, kinds)) return [];
      return {
        anchor: node,
        facts: [reached.fact.seq],
        sentence: {
          zh: `报称${sayTime(reached.to).zh}已${name.zh}，没有任何佐证。`,
          en: `“${name.en}” is claimed for ${sayTime(reached.to).en} and nothing proves it.`,
        },
      };
    }),
);
