import { drafting } from "./drafting.ts";

export const targetDraft = {
  ...drafting,
  draftOf: (period: string, n: number) => `${period}任务书第 ${n} 版（草稿）`,
  draftNote: "草稿只有项目办看得见；印发之前，任务不算下达。",
  openLabel: "各单位可以互相看到任务（完成数仍只看自己的）",
  list: "指标",
  listNote: "选哪些指标、谁牵头、何时完成",
  used: "列入",
  use: (target: string) => `列入：${target}`,
  leadOf: (target: string) => `${target}，牵头单位`,
  dueOf: (target: string) => `${target}，完成时限`,
  cells: "任务分解",
  cellsNote: "留空表示不下达这一项；下面小字是上一版和上年同期的数",
  keysHint:
    "Enter、↑↓ 在同一列上下走；从 Excel 粘贴：带单位名称和指标名称的按名称对上，只有数的从这一格往右往下填。",
  cell: (unit: string, target: string) => `${unit}，${target}`,
  was: (text: string) => `上版 ${text}`,
  lastYear: (text: string) => `上年 ${text}`,
  reason: "调整原因",
  reasonOf: (unit: string) => `${unit}，调整原因`,
  issueTitle: (period: string, n: number) => `印发${period}任务书第 ${n} 版`,
  issueEffects: [
    "给每个列了任务的单位生成一份任务书，给全区生成一张分解表，按字节留存并记下指纹。",
    "各项指标按现在的口径算到底：以后改指标，不影响这一版。",
    "各单位要签收；没有签收的，在进度页上看得见在谁手上。",
  ],
  issueWarnings: (n: number) => `还有 ${n} 处提示，确认无误再印发。`,
  issueAnother: "您参与了起草，请由另一位同事印发。",
  dropTitle: "放弃这份草稿？",
  dropText: "已经填写的内容会清空，不能恢复；已印发的版本不受影响。",
};
