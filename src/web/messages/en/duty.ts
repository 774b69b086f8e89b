import type { duty as zh } from "../zh/duty.ts";

export const duty = {
  title: {
    mustChangePassword: "First choose a password of your own",
    passwordOverdue: "Your password is due for a change",
    secondFactorDemanded: "First set up a second factor",
  },
  why: {
    mustChangePassword:
      "You are using a one-time password that somebody handed you. Once it is one that only you know, everything else opens.",
    passwordOverdue:
      "Passwords are changed from time to time here. Then you come back to where you were going.",
    secondFactorDemanded:
      "Who holds your role signs in with an authenticator besides the password. Once it is set up, everything else opens.",
  },
  oneTime: "One-time password",
  goOn: "I have written down the recovery codes: go on",
} satisfies typeof zh;
