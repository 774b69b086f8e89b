export const settings = {
  title: "设置",
  back: "‹ 设置",
  noPlace: "设置里没有这一项",
  group: { people: "人员与权限", units: "单位", figures: "月报与数据", office: "本区" },
};
