import * as z from "zod/mini";
import { endpoint } from "./endpoint.ts";

const password = z.string().check(z.minLength(1), z.maxLength(200));
const code = z.string().check(z.minLength(1), z.maxLength(40));

export const showSecondFactor = endpoint({
  id: "showSecondFactor",
  method: "GET",
  path: "/api/account/second-factor",
  summary: { zh: "我的二次验证", en: "My second factor" },
  access: "signedIn",
  input: z.object({}),
  output: z.object({ enrolled: z.boolean(), codesLeft: z.number() }),
});

export const beginSecondFactor = endpoint({
  id: "beginSecondFactor",
  method: "POST",
  path: "/api/account/second-factor",
  summary: { zh: "开始启用二次验证", en: "Begin to use a second factor" },
  access: "signedIn",
  input: z.object({ password }),
  /** The secret in base 32, the address an authenticator reads it from, and that as rows of a QR code, `1` for dark. */
  output: z.object({ secret: z.string(), uri: z.string(), qr: z.string() }),
  refusals: ["wrongOwnPassword", "lockedOut", "secondFactorThere"],
});

export const confirmSecondFactor = endpoint({
  id: "confirmSecondFactor",
  method: "POST",
  path: "/api/account/second-factor/confirm",
  summary: { zh: "确认二次验证", en: "Confirm my second factor" },
  access: "signedIn",
  input: z.object({ code }),
  /** Shown this once. */
  output: z.object({ recoveryCodes: z.array(z.string()) }),
  refusals: ["noSecondFactor", "secondFactorThere", "wrongCode", "lockedOut"],
});

export const removeSecondFactor = endpoint({
  id: "removeSecondFactor",
  method: "POST",
  path: "/api/account/second-factor/remove",
  summary: { zh: "停用二次验证", en: "Stop using a second factor" },
  access: "signedIn",
  input: z.object({ password, code }),
  output: z.object({}),
  refusals: ["noSecondFactor", "secondFactorKept", "wrongOwnPassword", "wrongCode", "lockedOut"],
});
