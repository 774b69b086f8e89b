import type { StagesText } from "../zh/stages.ts";

export const stages = {
  title: "What each stage needs",
  note: "Which figures, nodes and evidence a project has by then, and who owes what is missing",
  caption: "What each stage needs: attributes, nodes and evidence",
  stage: "Stage",
  kind: { attribute: "Attribute", node: "Node", evidence: "Evidence" },
  enteredBy: (nodes: string) => `entered by ${nodes}`,
  count: (n: number) => (n === 1 ? "1 need" : `${n} needs`),
  owedBy: "Owed by",
  owes: (what: string, who: string) => `${what}, owed by: ${who}`,
  none: "none",
  add: (kind: string, stage: string) => `${stage}: add ${kind}`,
  addShort: "＋ Add",
  dialogAdd: (kind: string, stage: string) => `${stage}: one more ${kind.toLowerCase()}`,
  dialogEdit: (stage: string) => `${stage}: change a need`,
  pick: { attribute: "Which attribute", node: "Which node", evidence: "Evidence of which node" },
  pickMissing: "Choose one first.",
  evidenceLabel: "What it is called",
  evidenceMissing: "Say in both languages which papers are wanted.",
  taken: "This stage has that one already.",
  cumulative:
    "“What is missing” on a project's page follows this table: what the project lacks to enter its next stage.",
} satisfies StagesText;
