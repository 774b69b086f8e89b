export const reasons = {
  title: "退回理由",
  note: "审核退回时可以选用的话，选用后还能改写",
  add: "新增一条",
  text: "理由",
  textMissing: "中文、英文都要写。",
  about: "适用于哪些数据项",
  aboutHint: "不选则都适用；选了的，退回这些数时排在前面。",
  aboutAdd: "加一个数据项",
  aboutNone: "（选一个加入）",
  all: "都适用",
  columns: { text: "理由", about: "适用于", acts: "操作" },
  nth: (n: number) => `第 ${n} 条`,
  dialogAdd: "新增退回理由",
  dialogEdit: "修改退回理由",
  last: "至少要留一条。",
};

/** The shape the other language must fill. */
export type ReasonsText = typeof reasons;
