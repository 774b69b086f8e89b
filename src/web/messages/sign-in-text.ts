import { areaText } from "./area-text.ts";

/** Words of the ways to sign in: identity provider, access tokens, the rule of passwords. */
export const useSignInText = areaText({
  zh: async () => (await import("./zh/sign-in.ts")).signIn,
  en: async () => (await import("./en/sign-in.ts")).signIn,
});
