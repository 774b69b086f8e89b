/** Refusals of access tokens, identities kept elsewhere and the policy of signing in. */
export const signInSentences = {
  passwordTooLong: {
    nature: "invalid",
    zh: "新密码最多 {max} 个字符。",
    en: "The new password may have {max} characters at most.",
  },
  passwordTooPlain: {
    nature: "invalid",
    zh: "按本区的登录安全策略，新密码要有大写字母、小写字母、数字、其他字符中的至少 {kinds} 种。",
    en: "The district's policy wants at least {kinds} of these in a password: capital letters, small letters, digits, other characters.",
  },
  passwordOfThisPlace: {
    nature: "invalid",
    zh: "除去用户名和本系统的常用词，新密码剩下的太少，容易被猜到。请换一个。",
    en: "Little is left of the new password beside your user name and the words of this place. Choose another.",
  },
  passwordUsedBefore: {
    nature: "invalid",
    zh: "新密码与最近 {count} 次用过的密码之一相同，请换一个。",
    en: "The new password is one of your last {count}. Choose another.",
  },
  passwordOverdue: {
    nature: "denied",
    zh: "密码已用满 {days} 天，按本区的登录安全策略请先修改密码，再办理其他事项。",
    en: "The password is {days} days old. By the district's policy change it first; until then nothing else can be done.",
  },
  secondFactorDemanded: {
    nature: "denied",
    zh: "按本区的登录安全策略，您的身份要先启用二次验证，再办理其他事项。",
    en: "By the district's policy your role needs a second factor first; until then nothing else can be done.",
  },
  secondFactorKept: {
    nature: "denied",
    zh: "按本区的登录安全策略，您的身份必须使用二次验证，不能停用。要换验证器，请联系安全管理员。",
    en: "By the district's policy your role must use a second factor, so it stays. For another authenticator ask the security administrator.",
  },
  tokenUnknown: {
    nature: "signedOut",
    zh: "访问令牌不对、已结束或已过期。请在“我的账号”另建一个。",
    en: "This access token is unknown, ended or expired. Make another on the page “My account”.",
  },
  tokenTooMany: {
    nature: "tooMany",
    zh: "从这个地址来的访问令牌错了太多次，请在 {minutes} 分钟后再试。",
    en: "Too many wrong access tokens came from this address. Try again in {minutes} minutes.",
  },
  tokenNotFor: {
    nature: "denied",
    zh: "访问令牌不能用于“{action}”：它不在令牌的范围内，或者只能由本人登录办理。",
    en: "An access token does not open this ({action}): it is outside the token's scope, or only for a person signed in.",
  },
  tokenNotForAdmins: {
    nature: "denied",
    zh: "系统、安全、审计管理员不能建访问令牌。",
    en: "The three administrators cannot have access tokens.",
  },
  tokenScope: {
    nature: "denied",
    zh: "您在本区没有“{scope}”的权限，不能把它交给访问令牌。",
    en: "You have no right to {scope} in this district, so no access token can have it.",
  },
  tokenTooLong: {
    nature: "invalid",
    zh: "访问令牌最多用 {days} 天。请选更早的到期日。",
    en: "An access token lives {days} days at most. Choose an earlier last day.",
  },
  noSuchToken: {
    nature: "missing",
    zh: "这个访问令牌已经结束，或者不是您的。请刷新列表。",
    en: "This access token is ended already, or is not yours. Load the list again.",
  },
  oidcOff: {
    nature: "missing",
    zh: "这里没有接入统一身份认证。请用用户名和密码登录。",
    en: "No identity provider is connected here. Sign in with user name and password.",
  },
  oidcUnreachable: {
    nature: "unavailable",
    zh: "统一身份认证现在联系不上，或者答复不对。请稍后再试，或者用用户名和密码登录；一直如此请告诉系统管理员。",
    en: "The identity provider cannot be reached or answered wrongly. Try again later, or sign in with user name and password; if it goes on, tell the system administrator.",
  },
  oidcOver: {
    nature: "signedOut",
    zh: "这次统一身份认证已经过期、已经用过，或者不是从本页开始的。请重新开始。",
    en: "This visit to the identity provider is too old, was used already, or did not begin here. Begin again.",
  },
  oidcDeclined: {
    nature: "signedOut",
    zh: "统一身份认证没有完成：在那边取消了，或者被拒绝。",
    en: "The identity provider did not sign you in: it was cancelled or refused there.",
  },
  oidcWrong: {
    nature: "signedOut",
    zh: "统一身份认证的答复没有通过核验，没有登录。请重新开始；再次出现请告诉系统管理员。",
    en: "The identity provider's answer did not hold, and nobody was signed in. Begin again; if it comes back, tell the system administrator.",
  },
  oidcNotLinked: {
    nature: "signedOut",
    zh: "这个身份还没有与任何账号关联。请先用用户名和密码登录，在“我的账号”关联后再用。",
    en: "This identity is not linked to an account yet. Sign in with user name and password once and link it on the page “My account”.",
  },
  oidcOneFactor: {
    nature: "signedOut",
    zh: "您的账号要用二次验证，而统一身份认证没有说明验证过第二个要素。请用用户名、密码和验证码登录。",
    en: "Your account needs a second factor, and the identity provider did not say that it asked for one. Sign in with user name, password and code.",
  },
  identityTaken: {
    nature: "conflict",
    zh: "这个身份已经关联了一个账号，或者您已经关联了另一个身份。请先解除。",
    en: "This identity is linked to an account already, or you have linked another one. Undo that first.",
  },
  noSuchIdentity: {
    nature: "missing",
    zh: "没有这项关联，或者不是您的。请刷新列表。",
    en: "There is no such link, or it is not yours. Load the list again.",
  },
  settingWrong: {
    nature: "invalid",
    zh: "环境变量 {name} 没有设置或不对（“{text}”），未启动。该填什么见 README 的设置表和 docs/operations.md。",
    en: "The environment variable {name} is missing or wrong (“{text}”), so nothing was started. What it takes is in the README’s table of settings and docs/operations.md.",
  },
  noSuchPolicy: {
    nature: "missing",
    zh: "没有名为“{profile}”的登录安全策略。",
    en: "There is no policy of signing in named “{profile}”.",
  },
} as const;
