import { useQueryClient } from "@tanstack/react-query";
import { type SyntheticEvent, useEffect, useState } from "react";
import { useLocation } from "wouter";
import { me, signIn } from "../../contract/session.ts";
import { OidcButton } from "../account/oidc-button.tsx";
import { useCapsLock } from "../account/use-caps-lock.ts";
import { rememberCsrf } from "../api/call.ts";
import { RefusedError, refusalSentence } from "../api/refused.ts";
import { useChange } from "../api/use-call.ts";
import type { Me } from "../api/use-me.ts";
import { useLanguage, useText } from "../messages/language.tsx";
import { useSignInText } from "../messages/sign-in-text.ts";
import { Button } from "../parts/button.tsx";
import { InputField } from "../parts/field.tsx";
import { paths } from "../paths.ts";
import { LanguageSwitch } from "../shell/language-switch.tsx";
import { Mark } from "../shell/mark.tsx";
import { useAddress } from "../state/use-address.ts";
import { nextAddress } from "../shell/next-address.ts";
import "./sign-in.css";

/** 登录: a plain form that password managers understand. */
export function SignInPage() {
  const { common, shell } = useText();
  const text = shell.signIn;
  const next = useAddress().params.get("next");
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
        <p className="sign-in-motto">{text.motto}</p>
        <div className="sign-in-sheet">
          <h1>{text.title}</h1>
          <SignInForm />
          <OidcButton next={next} />
          <p className="sign-in-hint">{text.hint}</p>
        </div>
      </main>
    </div>
  );
}

function SignInForm() {
  const text = useText().shell.signIn;
  const { enter, problem, busy, asksCode } = useSignIn();
  const caps = useCapsLock();
  const capsText = useSignInText().capsLock;
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const said = (name: string) => {
      const value = fields.get(name);
      return typeof value === "string" ? value : "";
    };
    enter({
      login: said("username").trim(),
      password: said("password"),
      code: said("code").trim(),
    });
  };
  return (
    <form onSubmit={submit} noValidate {...caps.listen}>
      <InputField
        label={text.login}
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <InputField
        label={text.password}
        name="password"
        type="password"
        autoComplete="current-password"
        required
        hint={caps.on ? capsText : undefined}
        error={asksCode ? undefined : problem}
      />
      {asksCode && (
        <InputField
          label={text.code}
          name="code"
          autoComplete="one-time-code"
          spellCheck={false}
          maxLength={40}
          error={problem}
        />
      )}
      <Button look="main" type="submit" busy={busy}>
        {busy ? text.busy : text.submit}
      </Button>
    </form>
  );
}

type Said = { readonly login: string; readonly password: string; readonly code: string };

/** Whether the password was right and the code is what is missing. */
function asks(error: unknown): boolean {
  return error instanceof RefusedError && ["codeNeeded", "wrongCode"].includes(error.refusal.code);
}

function useSignIn() {
  const { language } = useLanguage();
  const { common, shell } = useText();
  const client = useQueryClient();
  const { params } = useAddress();
  const [, navigate] = useLocation();
  const change = useChange(signIn);
  const [missing, setMissing] = useState(false);
  const [asksCode, setAsksCode] = useState(false);
  const welcome = (answer: Me) => {
    rememberCsrf(answer.csrf);
    client.clear();
    client.setQueryData([me.id], answer);
    navigate(nextAddress(params.get("next")) ?? paths.home(), { replace: true });
  };
  const enter = ({ login, password, code }: Said) => {
    setMissing(login === "" || password === "");
    if (login === "" || password === "") return;
    const input = { login, password, ...(code === "" ? {} : { code }) };
    change.mutate({ input }, { onSuccess: welcome, onError: (error) => setAsksCode(asks(error)) });
  };
  const failed = change.isError
    ? (refusalSentence(change.error, language) ?? common.unreachable)
    : undefined;
  return {
    enter,
    problem: missing ? shell.signIn.missing : failed,
    busy: change.isPending,
    asksCode,
  };
}
