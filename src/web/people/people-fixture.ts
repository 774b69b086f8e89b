import type { Account, Grant } from "./people-types.ts";

/** A grant as tests need one. */
export function grantOf(part: Partial<Grant> = {}): Grant {
  return {
    id: 1,
    seq: part.id ?? 1,
    person: { id: 1, login: "chen", name: "陈静" },
    role: "town",
    unit: { id: 2, name: "云溪高新区" },
    from: "2026-01-01",
    to: null,
    by: "安全管理员",
    at: "2026-01-01T01:00:00Z",
    reason: "分工",
    delegated: null,
    ended: null,
    state: "inForce",
    mayEnd: true,
    ...part,
  };
}

/** An account as tests need one. */
export function accountOf(part: Partial<Account> = {}): Account {
  return {
    id: 1,
    login: "chen",
    name: "陈静",
    createdAt: "2026-01-01T01:00:00Z",
    isHome: true,
    isActive: true,
    disabledReason: null,
    lastSeenAt: "2026-01-20T01:00:00Z",
    mustChange: false,
    hasPassword: true,
    hasSecondFactor: false,
    sameHuman: [],
    grants: [],
    pending: null,
    acts: [],
    ...part,
  };
}
