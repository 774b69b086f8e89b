import type { Account } from "./people-types.ts";

/** What the list of accounts can be narrowed to. */
export const accountShows = ["all", "active", "disabled", "pending", "never"] as const;
export type AccountShow = (typeof accountShows)[number];

const tests: Readonly<Record<AccountShow, (account: Account) => boolean>> = {
  all: () => true,
  active: ({ isActive }) => isActive,
  disabled: ({ isActive }) => !isActive,
  pending: ({ pending }) => pending !== null,
  never: ({ lastSeenAt, hasPassword }) => lastSeenAt === null && hasPassword,
};

/** How many accounts each narrowing leaves. */
export function countAccounts(accounts: readonly Account[]): Readonly<Record<AccountShow, number>> {
  const count = (show: AccountShow) => accounts.filter(tests[show]).length;
  return {
    all: accounts.length,
    active: count("active"),
    disabled: count("disabled"),
    pending: count("pending"),
    never: count("never"),
  };
}

/** Whether all words stand somewhere in the texts, whatever the case. */
export function saysAll(texts: readonly string[], words: string): boolean {
  const text = texts.join(" ").toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => text.includes(word));
}

/** The accounts of a narrowing that a search finds; what waits for a decision stands first, then by login. */
export function findAccounts(
  accounts: readonly Account[],
  asked: { readonly show: AccountShow; readonly words: string },
): readonly Account[] {
  return accounts
    .filter(tests[asked.show])
    .filter(({ login, name, grants }) =>
      saysAll([login, name, ...grants.map(({ unit }) => unit.name)], asked.words),
    )
    .sort(
      (a, b) =>
        Number(b.pending !== null) - Number(a.pending !== null) || a.login.localeCompare(b.login),
    );
}
