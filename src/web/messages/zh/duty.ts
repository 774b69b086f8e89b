export const duty = {
  title: {
    mustChangePassword: "先设一个自己的密码",
    passwordOverdue: "密码到期了，请换一个",
    secondFactorDemanded: "先启用二次验证",
  },
  why: {
    mustChangePassword:
      "您现在用的是别人交给您的一次性密码。换成只有您自己知道的密码以后，才能办理其他事项。",
    passwordOverdue: "本系统要求定期更换密码。换好以后就回到您刚才要去的地方。",
    secondFactorDemanded: "您的身份要求登录时除密码外再用验证器。启用以后，才能办理其他事项。",
  },
  oneTime: "一次性密码",
  goOn: "抄好恢复码后，继续",
};
