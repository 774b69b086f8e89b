import { expect, test } from "vitest";
import { countAccounts, findAccounts } from "./account-model.ts";
import { accountOf, grantOf } from "./people-fixture.ts";

const chen = accountOf({ id: 1, login: "chen", name: "陈静", grants: [grantOf({ id: 1 })] });
const away = accountOf({ id: 2, login: "away", name: "吴远", isActive: false });
const fresh = accountOf({ id: 3, login: "new", name: "林新", lastSeenAt: null });
const asked = accountOf({
  id: 4,
  login: "zhao",
  name: "赵明",
  pending: {
    step: 7,
    askedBy: "系统管理员",
    askedAt: "2026-01-05T08:00:00Z",
    reason: "忘了密码",
    secondFactor: false,
    approver: "secadmin",
  },
});
const all = [chen, away, fresh, asked];
const logins = (found: readonly { readonly login: string }[]) => found.map(({ login }) => login);

test("each narrowing counts what it leaves", () => {
  expect(countAccounts(all)).toEqual({ all: 4, active: 3, disabled: 1, pending: 1, never: 1 });
});

test("an account nobody can sign in with is not waiting for a first sign-in", () => {
  const nobody = accountOf({ lastSeenAt: null, hasPassword: false });
  expect(countAccounts([nobody]).never).toBe(0);
});

test("what waits for a decision stands first, the rest by login", () => {
  expect(logins(findAccounts(all, { show: "all", words: "" }))).toEqual([
    "zhao",
    "away",
    "chen",
    "new",
  ]);
});

test("a search reads names, logins and units, every word of it", () => {
  expect(logins(findAccounts(all, { show: "all", words: "陈 高新区" }))).toEqual(["chen"]);
  expect(logins(findAccounts(all, { show: "all", words: "NEW" }))).toEqual(["new"]);
  expect(findAccounts(all, { show: "disabled", words: "陈" })).toEqual([]);
});
