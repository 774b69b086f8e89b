export const stages = {
  title: "各阶段必备",
  note: "项目走到一个阶段，应当已经有哪些数据、节点和佐证，缺了由谁补",
  caption: "各阶段必备的数据项、节点和佐证",
  stage: "阶段",
  kind: { attribute: "数据项", node: "节点", evidence: "佐证" },
  enteredBy: (nodes: string) => `由${nodes}进入`,
  count: (n: number) => `${n} 项`,
  owedBy: "由谁提供",
  owes: (what: string, who: string) => `${what}，由${who}提供`,
  none: "无",
  add: (kind: string, stage: string) => `${stage}：加${kind}`,
  addShort: "＋ 加",
  dialogAdd: (kind: string, stage: string) => `${stage}：新增必备${kind}`,
  dialogEdit: (stage: string) => `${stage}：修改必备`,
  pick: { attribute: "哪个数据项", node: "哪个节点", evidence: "哪个节点的佐证" },
  pickMissing: "请先选一项。",
  evidenceLabel: "佐证叫什么",
  evidenceMissing: "请写明要什么材料，中英文都要。",
  taken: "这个阶段已经有这一项了。",
  cumulative: "项目页的“还差什么”按这张表列出：项目要进入下一阶段，还差下一阶段的哪些。",
};

/** The shape the other language must fill. */
export type StagesText = typeof stages;
