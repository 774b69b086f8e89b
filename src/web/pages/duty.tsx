import { useQueryClient } from "@tanstack/react-query";
import { useLocation } from "wouter";
import { PasswordForm } from "../account/password-form.tsx";
import { SecondFactor } from "../account/second-factor.tsx";
import { type Duty, duties } from "../api/refused.ts";
import { useMe } from "../api/use-me.ts";
import { useDutyText } from "../messages/duty-text.ts";
import { Button } from "../parts/button.tsx";
import { Failure, Loading } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import { paths } from "../paths.ts";
import { LanguageSwitch } from "../shell/language-switch.tsx";
import { Mark } from "../shell/mark.tsx";
import { nextAddress } from "../shell/next-address.ts";
import { SignOut } from "../shell/sign-out.tsx";
import { useAddress } from "../state/use-address.ts";
import "./account.css";

/** What has to be done before anything else: a password of one's own, a new one for an old one, a second factor. */
export function DutyPage() {
  const text = useDutyText();
  const { params } = useAddress();
  const me = useMe();
  const client = useQueryClient();
  const [, navigate] = useLocation();
  if (me.isPending) return <Loading />;
  if (me.isError) return <Failure error={me.error} onRetry={() => void me.refetch()} />;
  const asked = duties.find((each) => each === params.get("what"));
  const duty: Duty = me.data.duty ?? asked ?? "mustChangePassword";
  const next = nextAddress(params.get("next")) ?? paths.home();
  // What was refused until now is asked anew on the way back.
  const goOn = () => {
    client.clear();
    navigate(next, { replace: true });
  };
  const { person } = me.data;
  return (
    <div className="account">
      <header className="account-head">
        <Mark />
        <LanguageSwitch />
      </header>
      <main id="main">
        <Page
          title={text.title[duty]}
          note={`${person.name} ${person.login}`}
          actions={<SignOut />}
        >
          <p>{text.why[duty]}</p>
          {duty === "secondFactorDemanded" ? (
            <SecondFactor
              onward={
                <p className="account-others">
                  <Button look="main" onClick={goOn}>
                    {text.goOn}
                  </Button>
                </p>
              }
            />
          ) : (
            <PasswordForm
              login={person.login}
              onChanged={goOn}
              {...(duty === "mustChangePassword" ? { oldLabel: text.oneTime } : {})}
            />
          )}
        </Page>
      </main>
    </div>
  );
}
