import { areaText } from "./area-text.ts";

/** Words of the policy of signing in. */
export const usePolicyText = areaText({
  zh: async () => (await import("./zh/policy.ts")).policy,
  en: async () => (await import("./en/policy.ts")).policy,
});
