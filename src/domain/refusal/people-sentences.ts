/** Refusals about accounts, grants and delegation. */
export const peopleSentences = {
  mustChangePassword: {
    nature: "denied",
    zh: "这是一次性密码，请先改成您自己的密码，再办理其他事项。",
    en: "This is a one-time password. Choose one of your own first; until then nothing else can be done.",
  },
  noSuchAccount: {
    nature: "missing",
    zh: "找不到账号“{account}”。请核对用户名。",
    en: "There is no account “{account}”. Check the login.",
  },
  loginTaken: {
    nature: "conflict",
    zh: "用户名“{login}”已有人使用，请换一个。",
    en: "The login “{login}” is taken. Choose another.",
  },
  loginForm: {
    nature: "invalid",
    zh: "用户名只能用小写字母、数字、点、横线和下划线，以字母或数字开头。",
    en: "A login takes small letters, digits, dots, hyphens and underscores, and begins with a letter or a digit.",
  },
  accountElsewhere: {
    nature: "denied",
    zh: "账号“{account}”由另一个区管理，请找那里的系统管理员。",
    en: "The account “{account}” is looked after in another district: ask the system administrator there.",
  },
  accountOwn: {
    nature: "denied",
    zh: "不能对自己的账号这样做。改密码请到“我的账号”。",
    en: "Nobody does this to their own account. To change your password open “My account”.",
  },
  accountIsOperator: {
    nature: "denied",
    zh: "这是命令行使用的账号，不能在这里改动。",
    en: "This is the account the command line speaks as; it cannot be changed here.",
  },
  accountIsAdmin: {
    nature: "denied",
    zh: "“{account}”是管理员。请先由安全管理员终止其管理员授权，再停用账号。",
    en: "“{account}” is an administrator. Have the security administrator end that grant first.",
  },
  accountAlready: {
    nature: "conflict",
    zh: "账号“{account}”已经是这个状态。请刷新后再看。",
    en: "The account “{account}” is so already. Load the page again.",
  },
  peopleNeedReason: {
    nature: "invalid",
    zh: "请写明理由，审计时要看。",
    en: "Give a reason: it is read when people audit.",
  },
  noSuchReset: {
    nature: "conflict",
    zh: "这个重置申请已经处理，或者已被新的申请代替。请刷新后再看。",
    en: "This request was settled already, or a newer one took its place. Load the page again.",
  },
  resetForOther: {
    nature: "denied",
    zh: "这个重置申请要由{approver}批准。",
    en: "This reset is for the {approver} to approve.",
  },
  noSuchGrant: {
    nature: "missing",
    zh: "找不到授权 {id}。请刷新后再看。",
    en: "There is no grant {id}. Load the page again.",
  },
  grantOwn: {
    nature: "denied",
    zh: "不能给自己授权，也不能终止自己的授权。请另一位安全管理员办理。",
    en: "Nobody gives themselves a grant or ends their own. Ask another security administrator.",
  },
  grantThreeAdmins: {
    nature: "conflict",
    zh: "三员分立：同一个人不能同时担任两种管理员，也不能既当管理员又办业务（用别的账号、在别的区也不行）。请先终止“{account}”已有的授权。",
    en: "The three administrators stay apart: nobody holds two of these roles, or one beside a business role, not under another account or in another district either. End what “{account}” holds first.",
  },
  grantNeedsWhole: {
    nature: "invalid",
    zh: "管理员的授权只能给全区。请选最上级单位。",
    en: "An administrator is one for the whole district. Choose its topmost unit.",
  },
  grantThere: {
    nature: "conflict",
    zh: "“{account}”在这段时间已有同样的授权。",
    en: "“{account}” holds this grant for these days already.",
  },
  grantDays: {
    nature: "invalid",
    zh: "日期不对：不能早于 {from}，止日也不能早于起日。",
    en: "These days cannot be: nothing before {from}, and the last not before the first.",
  },
  delegationDays: {
    nature: "invalid",
    zh: "代理的日期要在 {from} 到 {to} 之间，且起日不晚于止日。",
    en: "A stand-in acts between {from} and {to}, the first day not after the last.",
  },
  grantEnded: {
    nature: "conflict",
    zh: "这项授权已经终止，或者已到期。",
    en: "This grant has ended already.",
  },
  delegationOfOwnOnly: {
    nature: "denied",
    zh: "只能把自己名下的业务授权交人代理；别人交给您代理的和管理员的授权都不能再转。",
    en: "Only a business grant of one's own is handed on: not one that stands in for somebody, nor an administrator's.",
  },
  delegationToSelf: {
    nature: "invalid",
    zh: "代理人就是您自己（或您的另一个账号）。请选别人。",
    en: "That is you, or another account of yours. Choose somebody else.",
  },
  delegationToStranger: {
    nature: "denied",
    zh: "“{account}”在本区没有业务授权，不能代理。",
    en: "“{account}” has no business grant in this district and cannot stand in.",
  },
  delegationUnit: {
    nature: "invalid",
    zh: "只能代理这项授权的单位或其下级单位。",
    en: "A stand-in acts for the grant's unit or one below it.",
  },
  standsInForStater: {
    nature: "denied",
    zh: "您只是代填报人行使这项权限，不能审核被代理人自己的数。请由其他人办理。",
    en: "You hold this right only in the place of whoever stated or asked this, so you cannot judge it. Somebody else has to.",
  },
} as const;
