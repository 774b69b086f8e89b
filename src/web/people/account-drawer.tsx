import { useState } from "react";
import { Link } from "wouter";
import { useLanguage } from "../messages/language.tsx";
import { usePeopleText } from "../messages/people-text.ts";
import { Button } from "../parts/button.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { printInstant } from "../parts/print-instant.ts";
import { paths } from "../paths.ts";
import { useDistrict } from "../state/use-district.tsx";
import { AccountSteps } from "./account-steps.tsx";
import { AccountTags } from "./account-tags.tsx";
import { ActiveDialog } from "./active-dialog.tsx";
import { DecideDialog } from "./decide-dialog.tsx";
import { GrantLine } from "./grant-line.tsx";
import { PendingReset } from "./pending-reset.tsx";
import type { Account, Pending } from "./people-types.ts";
import { ResetDialog } from "./reset-dialog.tsx";
import "./account-drawer.css";

const acts = ["reset", "disable", "enable"] as const;
type Doing =
  | { readonly act: (typeof acts)[number] }
  | { readonly act: "decide"; readonly agree: boolean; readonly pending: Pending };

type DrawerProps = { readonly account: Account; readonly onClose: () => void };

/** One account: what it may do, what waits, what can be done about it, what happened to it. */
export function AccountDrawer({ account, onClose }: DrawerProps) {
  const text = usePeopleText();
  const [doing, start] = useState<Doing | null>(null);
  const offered = acts.filter((act) => account.acts.includes(act));
  const { pending } = account;
  const decide = (agree: boolean) => pending && start({ act: "decide", agree, pending });
  return (
    <Dialog title={account.name} look="drawer" onClose={onClose}>
      <AccountFacts account={account} />
      {pending && (
        <PendingReset
          pending={pending}
          onDecide={account.acts.includes("approve") ? decide : undefined}
        />
      )}
      {offered.length > 0 && (
        <p className="account-acts">
          {offered.map((act) => (
            <Button
              key={act}
              look={act === "disable" ? "danger" : "plain"}
              onClick={() => start({ act })}
            >
              {text.act[act]}
            </Button>
          ))}
        </p>
      )}
      <AccountGrants account={account} />
      <section className="account-part">
        <h3>{text.detail.history}</h3>
        <AccountSteps person={account.id} />
      </section>
      <Asked account={account} doing={doing} onClose={() => start(null)} />
    </Dialog>
  );
}

function Asked(props: {
  readonly account: Account;
  readonly doing: Doing | null;
  readonly onClose: () => void;
}) {
  const { account, doing, onClose } = props;
  if (!doing) return null;
  if (doing.act === "decide")
    return <DecideDialog {...doing} account={account} onClose={onClose} />;
  if (doing.act === "reset") return <ResetDialog account={account} onClose={onClose} />;
  return <ActiveDialog account={account} act={doing.act} onClose={onClose} />;
}

function AccountFacts({ account }: { readonly account: Account }) {
  const { detail, sameHuman } = usePeopleText();
  const { language } = useLanguage();
  const { login, createdAt, isHome, hasPassword, mustChange, lastSeenAt } = account;
  return (
    <div className="account-facts">
      <p>
        <strong>{login}</strong>{" "}
        <span className="quiet">{detail.opened(printInstant(createdAt, language))}</span>{" "}
        <AccountTags account={account} />
      </p>
      {account.disabledReason !== null && <p>{detail.disabled(account.disabledReason)}</p>}
      {lastSeenAt !== null && (
        <p className="quiet">{detail.lastSeen(printInstant(lastSeenAt, language))}</p>
      )}
      {account.sameHuman.length > 0 && <p>{sameHuman(account.sameHuman.join(", "))}</p>}
      {!isHome && <p className="quiet">{detail.elsewhere}</p>}
      {!hasPassword && <p className="quiet">{detail.noPassword}</p>}
      {hasPassword && mustChange && <p className="quiet">{detail.mustChange}</p>}
    </div>
  );
}

function AccountGrants({ account }: { readonly account: Account }) {
  const text = usePeopleText();
  const { id } = useDistrict();
  const mayGrant = account.acts.includes("grant");
  return (
    <section className="account-part">
      <h3>{text.detail.grants}</h3>
      {account.grants.length === 0 && <p className="quiet">{text.noGrants}</p>}
      <ul>
        {account.grants.map((grant) => (
          <GrantLine key={grant.id} grant={grant} lead="unit" />
        ))}
      </ul>
      {mayGrant && (
        <p>
          <Link href={paths.setting(id, "grants", { give: account.login })}>
            {text.detail.grantsAt}
          </Link>
        </p>
      )}
    </section>
  );
}
