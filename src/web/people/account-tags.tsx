import { usePeopleText } from "../messages/people-text.ts";
import { Tag } from "../parts/tag.tsx";
import type { Account } from "./people-types.ts";

/** What is out of the ordinary about an account; nothing when nothing is. */
export function AccountTags({ account }: { readonly account: Account }) {
  const { state } = usePeopleText();
  const { pending, isActive, hasPassword, lastSeenAt, isHome, hasSecondFactor } = account;
  return (
    <span className="account-tags">
      {pending && <Tag tone="amber">{state.pending}</Tag>}
      {!isActive && <Tag tone="red">{state.disabled}</Tag>}
      {!hasPassword && <Tag>{state.noPassword}</Tag>}
      {hasPassword && lastSeenAt === null && <Tag tone="blue">{state.never}</Tag>}
      {!isHome && <Tag>{state.elsewhere}</Tag>}
      {hasSecondFactor && <Tag tone="green">{state.secondFactor}</Tag>}
    </span>
  );
}
