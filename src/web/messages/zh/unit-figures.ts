export const unitFigures = {
  title: "单位数据",
  note: "记在单位名下的数：税收、通报批评、集中开工等。项目的数由项目汇总，不在这里填。考评办法可以直接用这些数。",
  attribute: "数据项",
  period: "期间",
  retired: (name: string) => `${name}（已停用）`,
  none: "本区还没有单位的数据项",
  noneText: "在“设置 → 数据项”里新增一项，“说的是”选“单位”。",
  noUnits: "您没有可看的单位。",
  unit: "单位",
  before: "上一期",
  now: "现有",
  fresh: "新填",
  freshOf: (unit: string) => `${unit}：新填`,
  keys: "可以从 Excel 粘贴：一列数，或“单位 + 数”两列，按单位名称对上。回车和上下键换行。",
  eventHint: "填日期，例如 2026-01-12；每填一个就多记一次。",
  evidence: "依据",
  evidenceHint: "例如：区税务局1月税收快报",
  address: "网址",
  reason: "理由",
  reasonHint: "改已有的数、补记已封账月份时写明",
  save: (count: number) => (count === 0 ? "记入台账" : `记入台账（${count} 个）`),
  busy: "正在记录…",
  saved: (stated: number, same: number) =>
    same === 0 ? `已记录 ${stated} 个数` : `已记录 ${stated} 个数，${same} 个与已有记录相同`,
  nothing: (same: number) => `没有新的数：${same} 个与已有记录相同`,
  dropped: (count: number) => `粘贴的内容里有 ${count} 行找不到单位，没有填入`,
  historyOf: (unit: string, name: string) => `${unit} · ${name}`,
  print: "打印",
};

/** The shape the other language must fill. */
export type UnitFiguresText = typeof unitFigures;
