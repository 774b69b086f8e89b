import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { Link, useLocation } from "wouter";
import { finishOidc } from "../../contract/oidc.ts";
import { me } from "../../contract/session.ts";
import { takeNext } from "../account/kept-next.ts";
import { rememberCsrf } from "../api/call.ts";
import { askMe } from "../api/use-me.ts";
import { useChange } from "../api/use-call.ts";
import { useText } from "../messages/language.tsx";
import { useSignInText } from "../messages/sign-in-text.ts";
import { Failure, Loading } from "../parts/notice.tsx";
import { paths } from "../paths.ts";
import { LanguageSwitch } from "../shell/language-switch.tsx";
import { Mark } from "../shell/mark.tsx";
import { nextAddress } from "../shell/next-address.ts";
import "./sign-in.css";

/** Back from the identity provider: hands its answer to the server once, and goes on. */
export function SignInOidcPage() {
  const text = useSignInText().back;
  const { common } = useText();
  const finish = useFinish();
  useEffect(() => {
    document.title = `${text.title} · ${common.app}`;
  }, [text, common]);
  return (
    <div className="sign-in">
      <header className="sign-in-head">
        <Mark />
        <LanguageSwitch />
      </header>
      <main className="sign-in-body">
        <div className="sign-in-sheet">
          <h1>{text.title}</h1>
          {finish.isError ? (
            <>
              <Failure error={finish.error} />
              <p>
                <Link href={paths.signIn()}>{text.again}</Link>
              </p>
            </>
          ) : (
            <Loading />
          )}
        </div>
      </main>
    </div>
  );
}

function useFinish() {
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const finish = useChange(finishOidc);
  const asked = useRef(false);
  useEffect(() => {
    // The answer counts once: neither a second drawing nor the way back asks again.
    if (asked.current) return;
    asked.current = true;
    const answer = window.location.search.slice(1);
    window.history.replaceState(null, "", paths.signInOidc());
    const bring = async () => {
      // A link is made for who is signed in; a change of theirs carries their token.
      await askMe().catch(() => undefined);
      finish.mutate(
        { input: { answer } },
        {
          onSuccess: ({ linked, me: mine }) => {
            rememberCsrf(mine.csrf);
            client.clear();
            client.setQueryData([me.id], mine);
            const next = nextAddress(takeNext()) ?? paths.home();
            navigate(linked ? paths.account() : next, { replace: true });
          },
        },
      );
    };
    void bring();
  });
  return finish;
}
