import type { SamplePerson, SampleUnit } from "./draft.ts";

const town = (key: string, name: string): SampleUnit => ({
  key,
  parent: "tongzhou",
  kind: "town",
  name,
});
const bureau = (key: string, name: string): SampleUnit => ({
  key,
  parent: "tongzhou",
  kind: "bureau",
  name,
});

/**
 * The units the pages name. Three second-tier platforms are counted there, but only the one in 石港镇 is
 * placed.
 */
export const tongzhouUnits: readonly SampleUnit[] = [
  { key: "tongzhou", parent: null, kind: "district", name: "通州区" },
  { key: "gaoxin", parent: "tongzhou", kind: "park", name: "南通高新区" },
  town("wujie", "五接镇"),
  town("chuanjiang", "川姜镇"),
  town("xiting", "西亭镇"),
  town("erjia", "二甲镇"),
  town("shizong", "十总镇"),
  town("shigang", "石港镇"),
  town("xingren", "兴仁镇"),
  town("jinsha", "金沙街道"),
  town("xingdong", "兴东街道"),
  { key: "shigang-platform", parent: "shigang", kind: "park", name: "石港镇二级载体平台" },
  bureau("fagai", "发改委"),
  bureau("shangwu", "商务局"),
  bureau("shenpi", "行政审批部门"),
  bureau("huanjing", "生态环境局"),
  bureau("yingji", "应急管理局"),
  bureau("ziran", "自然资源部门"),
  bureau("touzi", "投资服务中心"),
];

/** One invented person a role; no name of a real person is used. */
export const tongzhouPeople: readonly SamplePerson[] = [
  { login: "tz-office", name: "项目办·沈", grants: [{ role: "office", unit: "tongzhou" }] },
  { login: "tz-wujie", name: "五接镇·顾", grants: [{ role: "town", unit: "wujie" }] },
  { login: "tz-fagai", name: "发改委·钱", grants: [{ role: "bureau", unit: "tongzhou" }] },
  { login: "tz-taskforce", name: "专班·陆", grants: [{ role: "taskforce", unit: "gaoxin" }] },
  { login: "tz-leader", name: "区领导·甲", grants: [{ role: "leader", unit: "tongzhou" }] },
  { login: "tz-audit", name: "审计·严", grants: [{ role: "audit", unit: "tongzhou" }] },
];
