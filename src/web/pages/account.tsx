import { Link } from "wouter";
import { Delegations } from "../account/delegations.tsx";
import { OwnIdentities } from "../account/own-identities.tsx";
import { OwnSessions } from "../account/own-sessions.tsx";
import { OwnTokens } from "../account/own-tokens.tsx";
import { PasswordForm } from "../account/password-form.tsx";
import { SecondFactor } from "../account/second-factor.tsx";
import { useMe } from "../api/use-me.ts";
import { useAccountText } from "../messages/account-text.ts";
import { Failure, Loading } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import { paths } from "../paths.ts";
import { LanguageSwitch } from "../shell/language-switch.tsx";
import { Mark } from "../shell/mark.tsx";
import "./account.css";

/** 我的账号: where I am signed in and my password, the same in every district. */
export function AccountPage() {
  const text = useAccountText();
  const me = useMe();
  if (me.isPending) return <Loading />;
  if (me.isError) return <Failure error={me.error} onRetry={() => void me.refetch()} />;
  const { person } = me.data;
  return (
    <div className="account">
      <header className="account-head">
        <Mark />
        <LanguageSwitch />
      </header>
      <main id="main">
        <Page
          title={text.title}
          note={`${person.name} ${person.login}`}
          above={<Link href={paths.home()}>{text.back}</Link>}
        >
          <OwnSessions />
          <PasswordForm login={person.login} />
          <SecondFactor />
          <OwnIdentities />
          <OwnTokens />
          <Delegations districts={me.data.districts} />
        </Page>
      </main>
    </div>
  );
}
