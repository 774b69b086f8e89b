/** Refusals of a person's own account: passwords and sessions. */
export const accountSentences = {
  noSuchSession: {
    nature: "missing",
    zh: "这处登录已经结束，或者不是您的。请刷新列表。",
    en: "This session is over, or is not yours. Load the list again.",
  },
  wrongOwnPassword: {
    nature: "denied",
    zh: "现在的密码不对，什么都没有改。连续多次不对会暂停登录。",
    en: "Your password now is another; nothing was changed. Too many tries lock the account for a while.",
  },
  passwordTooShort: {
    nature: "invalid",
    zh: "新密码至少要 {min} 个字符。可以用几个不相干的词连起来。",
    en: "The new password needs at least {min} characters. Several unrelated words make a good one.",
  },
  passwordIsLogin: {
    nature: "invalid",
    zh: "新密码不能就是用户名，请换一个。",
    en: "The new password must not be the user name. Choose another.",
  },
  passwordTooCommon: {
    nature: "invalid",
    zh: "这个密码太常见，容易被猜到，请换一个。",
    en: "This password is too common and easily guessed. Choose another.",
  },
  passwordUnchanged: {
    nature: "invalid",
    zh: "新密码与原密码相同，请换一个。",
    en: "The new password is the old one. Choose another.",
  },
  codeNeeded: {
    nature: "signedOut",
    zh: "请再输入验证器上的 6 位验证码，或一个恢复码。",
    en: "Now the 6 digits your authenticator shows, or a recovery code.",
  },
  wrongCode: {
    nature: "signedOut",
    zh: "验证码不对，或者已经用过。请等验证器换下一个再试；连续多次不对会暂停登录。",
    en: "The code is wrong or was used already. Wait for the next one; too many tries lock the account for a while.",
  },
  secondFactorThere: {
    nature: "conflict",
    zh: "二次验证已经启用。要换验证器，请先停用再重新启用。",
    en: "A second factor is in use already. To change the authenticator stop using it first.",
  },
  noSecondFactor: {
    nature: "conflict",
    zh: "还没有启用二次验证。请先取得密钥。",
    en: "No second factor is in use or offered. Ask for a secret first.",
  },
} as const;
