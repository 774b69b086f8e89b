/** A line of business: what its projects are called and what they make. */
export type Trade = {
  readonly weight: number;
  readonly type: "industrial" | "livelihood" | "functional";
  readonly industry: string;
  /** The bureau its projects are linked to. */
  readonly bureau: string;
  readonly products: readonly string[];
};

const factory = { type: "industrial", bureau: "工业和信息化局" } as const;

/** The trades of a sample district. Industrial ones are most of its projects. */
export const trades: readonly Trade[] = [
  {
    ...factory,
    weight: 14,
    industry: "新一代信息技术",
    products: ["封装测试", "精密线路板", "传感器芯片", "光学模组"],
  },
  {
    ...factory,
    weight: 12,
    industry: "高端装备",
    products: ["智能机床", "减速机", "工业机器人关节", "海工装备部件"],
  },
  {
    ...factory,
    weight: 12,
    industry: "新材料",
    products: ["功能膜", "特种纤维", "碳基复合材料", "电子级树脂"],
  },
  {
    ...factory,
    weight: 12,
    industry: "新能源",
    products: ["储能电池", "光伏组件", "风电叶片", "氢能装备"],
  },
  { ...factory, weight: 7, industry: "生物医药", products: ["体外诊断试剂", "医用耗材", "原料药"] },
  {
    ...factory,
    weight: 8,
    industry: "汽车零部件",
    products: ["轻量化底盘", "电驱总成", "热管理系统"],
  },
  { ...factory, weight: 6, industry: "家纺服装", products: ["智能家纺", "高档面料", "成衣智造"] },
  {
    ...factory,
    weight: 6,
    industry: "现代服务业",
    bureau: "商务局",
    products: ["智慧物流", "检测认证中心", "总部基地"],
  },
  {
    weight: 9,
    type: "livelihood",
    industry: "社会民生",
    bureau: "发展改革委",
    products: ["学校", "医院分院", "安置房", "养老中心"],
  },
  {
    weight: 14,
    type: "functional",
    industry: "基础设施",
    bureau: "自然资源局",
    products: ["道路工程", "污水处理厂", "标准厂房", "变电站"],
  },
];

/** Words of invented names; two of them, in this order, make the word of a project. */
export const firstWords = [..."云铭瀚启晟泓锐嘉恒朗睿澄景翰卓曜融霁岚煜衡骏诺弘"];
export const secondWords = [..."帆盛川宸图禾舟澜峰屿岳辰航原林溪达渡岩桥森拓越汀"];

export const roads = [
  "前进路",
  "创业路",
  "滨江大道",
  "科技路",
  "新园路",
  "振兴路",
  "望海路",
  "文昌路",
];

export const leaders = [
  "区领导甲",
  "区领导乙",
  "区领导丙",
  "区领导丁",
  "区领导戊",
  "区领导己",
  "区领导庚",
  "区领导辛",
];

export const surnames = [..."王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"];

/** What holds projects up, as reports put it. */
export const problems = [
  "用地指标尚未落实",
  "高压线迁改未完成",
  "能耗指标待批",
  "施工许可办理中，缺图审意见",
  "设备交货期延后",
  "建设资金到位慢",
  "地下管线迁改影响施工",
  "环评报告修改中",
  "临时用电容量不足",
];

/**
 * What a month's report says between two nodes: the node last reached → sentences, `{n}` a number of the
 * month.
 */
export const phrases: Readonly<Record<string, readonly string[]>> = {
  none: ["项目洽谈第{n}轮", "开展选址踏勘{n}次", "编制可行性研究报告，完成{n}%"],
  signing: ["办理公司注册，提交材料{n}份", "投资协议条款细化{n}项"],
  registration: ["编制备案材料，完成{n}%", "方案设计第{n}稿"],
  filing: ["土地组卷，完成{n}%", "土地报批，补正材料{n}份"],
  landGrant: ["施工图设计完成{n}%", "办理施工许可，已完成{n}项"],
  approval: ["围挡及临设施工，完成{n}%", "施工单位进场{n}人"],
  start: ["桩基施工，完成{n}根", "打桩机{n}台作业"],
  foundation: ["基础承台施工，完成{n}%", "地下结构施工，完成{n}%"],
  groundLevel: ["主体结构施工，完成{n}%", "主体施工，作业人员{n}人"],
  steelFrame: ["钢结构吊装，完成{n}%", "屋面檩条安装，完成{n}%"],
  topping: ["二次结构及外立面施工，完成{n}%", "室内机电安装，完成{n}%"],
  completion: ["附属工程扫尾，剩余{n}项", "分项验收，完成{n}项"],
  equipment: ["设备安装，到场{n}台", "生产线调试，完成{n}%"],
  trialProduction: ["试生产，良率提升至{n}%", "工艺爬坡，出样{n}批"],
};
