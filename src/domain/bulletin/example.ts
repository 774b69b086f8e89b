import type { Money } from "../value/money.ts";
import type { Qualifier } from "../value/qualifier.ts";
import type { BulletinInput, BulletinProject, LateNode } from "./input.ts";

/** Yuan as money, for examples. Errors: none (total). */
export function yuan(amount: string, qualifier: Qualifier = "exact"): Money {
  return { amount, currency: "CNY", qualifier };
}

const lateNode: LateNode = {
  project: "新材料项目",
  unit: "五接镇",
  node: "首条生产线投产",
  planned: "2023年11月",
  delay: "约3个月",
  problem: "设备到货推迟。",
};

const project: BulletinProject = {
  no: "1",
  name: "新材料项目",
  unit: "五接镇",
  total: yuan("12500000000.00", "nearly"),
  yearPlan: yuan("1300000000.00"),
  monthDone: yuan("52345600.00"),
  yearDone: yuan("98000000.00"),
  ratio: "7.538461",
  light: "red",
  progress: "首条隔膜生产线试生产，四条薄膜线安装中。",
};

/** A small made-up month: one late node, one red light, one project without a plan, an imprecise total. */
export const exampleBulletin: BulletinInput = {
  district: { name: "示例区", sample: "合成示例数据" },
  period: "2024-02",
  known: { day: "2024-03-01", seq: 1024 },
  issued: "2024-03-05",
  number: "示例重项办〔2024〕2号",
  office: "示例区重大项目推进办公室",
  totals: {
    projects: 2,
    started: 1,
    newStarts: 0,
    total: yuan("12500000000.00", "nearly"),
    yearPlan: yuan("1300000000.00"),
    monthDone: yuan("52345600.00"),
    yearDone: yuan("98000000.00"),
    progress: "7.538461",
    gap: "-9.128205",
  },
  lights: { green: 0, yellow: 0, red: 1, none: 1 },
  units: [
    {
      name: "五接镇",
      projects: 2,
      yearPlan: yuan("1300000000.00"),
      yearDone: yuan("98000000.00"),
      ratio: "7.538461",
      gap: "-9.128205",
      green: 0,
      yellow: 0,
      red: 1,
    },
  ],
  late: [lateNode],
  projects: [
    project,
    {
      ...project,
      no: "2",
      name: "电池项目",
      yearPlan: null,
      monthDone: null,
      yearDone: null,
      ratio: null,
      light: "none",
      progress: null,
    },
  ],
  ranking: {
    rulebook: "示例区重大项目龙虎榜考评办法",
    groups: [{ name: "镇街组", entries: [{ rank: 1, unit: "五接镇", points: "86.50" }] }],
  },
  closing: null,
};
