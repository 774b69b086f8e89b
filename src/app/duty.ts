import type { Policy } from "../domain/sign-in/policy.ts";
import type { Refusal } from "../domain/refusal/refusal.ts";
import type { Standing } from "../store/queries/standing.ts";

/** What has to be done before anything else, named as everything else is refused until then. */
export type Duty = "mustChangePassword" | "passwordOverdue" | "secondFactorDemanded";

/** Whether a policy wants a second factor of a person of these roles. */
export function needsSecondFactor(policy: Policy, { roles }: Pick<Standing, "roles">): boolean {
  return roles.some((role) => policy.secondFactorOf.includes(role));
}

/** What a person has to do first, the password before the second factor; undefined for nothing. */
export function dutyOf(policy: Policy, standing: Standing): Duty | undefined {
  if (standing.mustChange) return "mustChangePassword";
  const { rotationDays } = policy;
  if (rotationDays !== null && standing.passwordDays >= rotationDays) return "passwordOverdue";
  return needsSecondFactor(policy, standing) && !standing.secondFactor
    ? "secondFactorDemanded"
    : undefined;
}

/** The sentence to who has such a duty and asks for something else. */
export function dutyRefusal(duty: Duty, { passwordDays }: Standing): Refusal {
  return { code: duty, params: duty === "passwordOverdue" ? { days: passwordDays } : {} };
}
