/** Refusals of a person's own account: passwords and sessions. */
export const accountSentences = {
  noSuchSession: {
    nature: "missing",
    zh: "这处登录已经结束，或者不是您的。请刷新列表。",
    en: "This session is over, or is not yours. Load the list again.",
  },
  wrongOldPassword: {
    nature: "denied",
    zh: "原密码不对，密码没有修改。连续多次不对会暂停登录。",
    en: "The old password is wrong; nothing was changed. Too many tries lock the account for a while.",
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
} as const;
