import { useText } from "../messages/language.tsx";
import { usePeopleText } from "../messages/people-text.ts";
import { AccountTags } from "./account-tags.tsx";
import type { Account } from "./people-types.ts";
import "./account-list.css";

const mostDrawn = 200;

type AccountListProps = {
  readonly accounts: readonly Account[];
  readonly onOpen: (account: Account) => void;
};

/** The accounts found, each with what it may do; its name opens it. */
export function AccountList({ accounts, onOpen }: AccountListProps) {
  const text = usePeopleText();
  const hidden = accounts.length - mostDrawn;
  return (
    <>
      <ul className="account-list" aria-label={text.list}>
        {accounts.slice(0, mostDrawn).map((account) => (
          <li key={account.id} className={account.isActive ? undefined : "account-off"}>
            <button type="button" className="account-name" onClick={() => onOpen(account)}>
              <strong>{account.name}</strong> <span className="quiet">{account.login}</span>
            </button>
            <AccountRoles account={account} />
            <AccountTags account={account} />
          </li>
        ))}
      </ul>
      {hidden > 0 && <p className="quiet">{text.more(hidden)}</p>}
    </>
  );
}

function AccountRoles({ account }: { readonly account: Account }) {
  const text = usePeopleText();
  const { common } = useText();
  const { grants } = account;
  if (grants.length === 0) return <span className="account-roles quiet">{text.noGrants}</span>;
  return (
    <span className="account-roles">
      {grants.map(({ id, role, unit, delegated }) => (
        <span key={id}>
          {common.role[role]} <span className="quiet">{unit.name}</span>
          {delegated && <span className="quiet">{text.standsIn(delegated.by.name)}</span>}
        </span>
      ))}
    </span>
  );
}
