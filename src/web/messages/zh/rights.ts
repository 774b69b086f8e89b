export const rights = {
  standsIn: {
    label: "代理",
    text: (of: { name: string; role: string; unit: string; until: string }) =>
      `代 ${of.name} 行使${of.role}（${of.unit}）的权限，至 ${of.until}`,
  },
  wasReset: {
    label: "密码曾被重置",
    text: (of: { by: string; approvedBy: string | null; when: string }) =>
      `您的密码于 ${of.when} 由 ${of.by} 重置${of.approvedBy === null ? "" : `、${of.approvedBy} 批准`}。如果不是您要求的，请立即告诉审计管理员。`,
    mine: "是我要求的",
  },
  closed: {
    title: "这一页不对您开放",
    text: (rights: string, roles: string) =>
      `打开它要有“${rights}”的权限；您在本区的身份是${roles}。`,
    admin:
      "系统、安全、审计三类管理员都不看业务数据，这是三员分立的要求。您能打开的页面都在导航里。",
    other: "需要时请联系安全管理员授权。",
    or: "”或“",
    right: {
      view: "查看业务数据",
      capture: "填报",
      import: "导入台账",
      verify: "核实",
      settings: "设置本区规则",
      organise: "调整单位",
      accounts: "管理账号",
      grants: "授权",
      log: "查阅审计日志",
    },
    front: "去我的首页",
  },
};
