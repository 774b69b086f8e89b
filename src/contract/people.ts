import * as z from "zod/mini";
import { endpoint } from "./endpoint.ts";
import { grantSchema } from "./grants.ts";
import { inDistrict } from "./shared.ts";

/** A person, short. */
export const personSchema = z.object({ id: z.number(), login: z.string(), name: z.string() });

/** A new password somebody asked for on another's behalf, waiting for a second administrator. */
const pendingResetSchema = z.object({
  step: z.number(),
  askedBy: z.string(),
  askedAt: z.string(),
  reason: z.string(),
  /** Takes the second factor away too. */
  secondFactor: z.boolean(),
  /** Who has to agree: 安全管理员, and for an account that ever was one 审计管理员. */
  approver: z.enum(["secadmin", "auditadmin"]),
});

/** What the asker may do with an account now. */
export const accountActs = ["reset", "disable", "enable", "approve", "grant"] as const;

/** An account as the administrators see it. */
export const accountSchema = z.object({
  ...personSchema.shape,
  createdAt: z.string(),
  /** Opened in this district: looked after here, and nowhere else. */
  isHome: z.boolean(),
  isActive: z.boolean(),
  /** Why it was disabled, null while it is not. */
  disabledReason: z.nullable(z.string()),
  /** When it was last used in a browser, null for never. */
  lastSeenAt: z.nullable(z.string()),
  /** Its password is a one-time one: nobody has chosen one of their own yet. */
  mustChange: z.boolean(),
  /** Whether anybody can sign in with it at all. */
  hasPassword: z.boolean(),
  hasSecondFactor: z.boolean(),
  /** Logins of the other accounts of the same human. */
  sameHuman: z.array(z.string()),
  /** Grants of this district in force today or to come. */
  grants: z.array(grantSchema),
  pending: z.nullable(pendingResetSchema),
  acts: z.array(z.enum(accountActs)),
});

const inPath = { ...inDistrict, person: z.coerce.number().check(z.int(), z.positive()) };
const reason = z.string().check(z.maxLength(500));

export const listPeople = endpoint({
  id: "listPeople",
  method: "GET",
  path: "/api/districts/:district/people",
  summary: { zh: "人员与账号", en: "People and accounts" },
  access: "admin",
  input: z.object(inDistrict),
  output: z.object({ people: z.array(accountSchema) }),
});

export const createAccount = endpoint({
  id: "createAccount",
  method: "POST",
  path: "/api/districts/:district/people",
  summary: { zh: "开设账号", en: "Open an account" },
  access: "accounts",
  input: z.object({
    ...inDistrict,
    login: z.string().check(z.minLength(1), z.maxLength(60)),
    name: z.string().check(z.minLength(1), z.maxLength(60)),
    /** The login of another account of the same natural person. */
    sameHumanAs: z._default(z.string().check(z.maxLength(60)), ""),
    reason: z._default(reason, ""),
  }),
  output: z.object({
    person: personSchema,
    /** The one-time first password, told this once and stored nowhere. */
    password: z.string(),
  }),
  refusals: ["loginTaken", "loginForm", "noSuchAccount"],
});

export const resetPassword = endpoint({
  id: "resetPassword",
  method: "POST",
  path: "/api/districts/:district/people/:person/reset",
  summary: { zh: "重置密码", en: "Reset a password" },
  access: "accounts",
  input: z.object({
    ...inPath,
    /** Take the second factor away too. */
    secondFactor: z._default(z.boolean(), false),
    reason,
  }),
  output: z.object({
    /**
     * The one-time password, whole and in force at once where the account never had a grant (`pending` false);
     * otherwise its first half, and nothing changes until the approver agrees, who is told the second half.
     */
    password: z.string(),
    pending: z.boolean(),
  }),
  refusals: [
    "noSuchAccount",
    "accountElsewhere",
    "accountOwn",
    "accountIsOperator",
    "peopleNeedReason",
  ],
});

export const approveReset = endpoint({
  id: "approveReset",
  method: "POST",
  path: "/api/districts/:district/people/:person/approve",
  summary: { zh: "批准重置密码", en: "Approve a password reset" },
  access: "admin",
  input: z.object({
    ...inPath,
    /** `pending.step`, so that another request is not agreed to by mistake. */
    step: z.number().check(z.int(), z.positive()),
    agree: z.boolean(),
    reason: z._default(reason, ""),
  }),
  output: z.object({
    /** The second half of the one-time password, told this once; null when it was not agreed to. */
    password: z.nullable(z.string()),
  }),
  refusals: ["noSuchAccount", "noSuchReset", "resetForOther", "peopleNeedReason"],
});

export const setAccountActive = endpoint({
  id: "setAccountActive",
  method: "POST",
  path: "/api/districts/:district/people/:person/active",
  summary: { zh: "停用或启用账号", en: "Disable or enable an account" },
  access: "accounts",
  input: z.object({ ...inPath, active: z.boolean(), reason }),
  output: z.object({}),
  refusals: [
    "noSuchAccount",
    "accountElsewhere",
    "accountOwn",
    "accountIsOperator",
    "accountIsAdmin",
    "peopleNeedReason",
    "accountAlready",
  ],
});

/** What happened to accounts. */
export const accountSteps = [
  "opened",
  "disabled",
  "enabled",
  "reset",
  "resetAsked",
  "resetApproved",
  "resetDeclined",
] as const;

export const listAccountSteps = endpoint({
  id: "listAccountSteps",
  method: "GET",
  path: "/api/districts/:district/people/steps",
  summary: { zh: "账号变动记录", en: "What happened to accounts" },
  access: "admin",
  input: z.object({
    ...inDistrict,
    person: z.optional(z.coerce.number().check(z.int(), z.positive())),
  }),
  output: z.object({
    /** Newest first. */
    steps: z.array(
      z.object({
        seq: z.number(),
        step: z.enum(accountSteps),
        person: personSchema,
        by: z.string(),
        at: z.string(),
        reason: z.string(),
        secondFactor: z.boolean(),
      }),
    ),
  }),
});
