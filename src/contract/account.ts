import * as z from "zod/mini";
import { endpoint } from "./endpoint.ts";
import { byId } from "./shared.ts";

/** A browser somebody is signed in with. */
export const sessionSchema = z.object({
  id: z.number(),
  createdAt: z.string(),
  seenAt: z.string(),
  /** Where it was signed in from, "" when not known. */
  address: z.string(),
  /** What the browser calls itself. */
  agent: z.string(),
  /** The one that asks. */
  here: z.boolean(),
});

export const listSessions = endpoint({
  id: "listSessions",
  method: "GET",
  path: "/api/account/sessions",
  summary: { zh: "我的登录", en: "My sessions" },
  access: "signedIn",
  input: z.object({}),
  output: z.object({ sessions: z.array(sessionSchema) }),
});

export const endSession = endpoint({
  id: "endSession",
  method: "DELETE",
  path: "/api/account/sessions/:id",
  summary: { zh: "结束一处登录", en: "End one of my sessions" },
  access: "signedIn",
  input: z.object(byId),
  output: z.object({}),
  refusals: ["noSuchSession"],
});

export const endOtherSessions = endpoint({
  id: "endOtherSessions",
  method: "DELETE",
  path: "/api/account/sessions",
  summary: { zh: "结束其他登录", en: "End my other sessions" },
  access: "signedIn",
  input: z.object({}),
  output: z.object({ ended: z.number() }),
});

const password = z.string().check(z.minLength(1), z.maxLength(200));

export const changePassword = endpoint({
  id: "changePassword",
  method: "POST",
  path: "/api/account/password",
  summary: { zh: "修改密码", en: "Change my password" },
  access: "signedIn",
  input: z.object({ old: password, new: password }),
  output: z.object({ ended: z.number() }),
  refusals: [
    "wrongOwnPassword",
    "lockedOut",
    "passwordTooShort",
    "passwordIsLogin",
    "passwordTooLong",
    "passwordTooCommon",
    "passwordTooPlain",
    "passwordOfThisPlace",
    "passwordUsedBefore",
    "passwordUnchanged",
  ],
});
