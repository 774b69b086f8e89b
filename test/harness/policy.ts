import { policyUnder } from "../../src/domain/sign-in/policies.ts";
import { readRules } from "../../src/app/read-rules.ts";

const rules = await readRules();

/** The policy of signing in that holds where no district chose one. */
export const policy = policyUnder(rules.policies, []);
