export const ruleText = {
  title: "规则文本",
  note: "亮灯、通报措辞、考评办法等，以文本逐条修改",
  pick: "哪一项规则",
  group: {
    attributes: "数据项",
    lifecycle: "生命周期",
    forms: "月报表",
    calendars: "日历",
    reasons: "退回理由",
    documents: "公文措辞",
    lights: "亮灯",
    rulebooks: "考评办法",
    security: "安全与可见范围",
    other: "其他",
  },
  ownPage: "这一项有专门的页面：",
  pageOf: {
    attributes: "数据项",
    stages: "各阶段必备",
    form: "月报表",
    calendars: "报送日历",
    reasons: "退回理由",
    rulebooks: "考评办法",
  },
  text: (name: string) => `${name} 的文本`,
  hint: "缩进用两个空格；冒号后空一格。改动随输随核对，哪一行有误会指出来。",
  line: (line: number) => `第 ${line} 行`,
  unread: (line: number, column: number, why: string) =>
    `第 ${line} 行第 ${column} 个字起读不懂：${why}`,
  goTo: (line: number) => `到第 ${line} 行`,
  lines: (n: number) => `共 ${n} 行`,
  why: {
    indent: "缩进不对，同一级要对齐，缩进只能用空格",
    quote: "引号没有成对",
    colon: "一行里多了或少了冒号；文字里有冒号时用引号括起来",
    twice: "同一个名称写了两次",
    other: "写法不合 YAML 的格式",
  },
};

/** The shape the other language must fill. */
export type RuleTextText = typeof ruleText;
