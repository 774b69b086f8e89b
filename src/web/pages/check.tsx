import { type SyntheticEvent, useEffect, useState } from "react";
import { CheckAnswer } from "../log/check-answer.tsx";
import { useText } from "../messages/language.tsx";
import { useCheckText } from "../messages/check-text.ts";
import { Button } from "../parts/button.tsx";
import { InputField } from "../parts/field.tsx";
import { paths } from "../paths.ts";
import { LanguageSwitch } from "../shell/language-switch.tsx";
import { Mark } from "../shell/mark.tsx";
import { useAddress } from "../state/use-address.ts";
import "./sign-in.css";
import "./check.css";

/** 核对: whoever holds a printed page asks whether the ledger it was printed from is still this one; no sign-in. */
export function CheckPage() {
  const text = useCheckText();
  const { common } = useText();
  const said = useAsked();
  useEffect(() => {
    document.title = `${text.title} · ${common.app}`;
  }, [text, common]);
  const isWhole = Object.values(problemsOf(said)).every((wrong) => !wrong);
  return (
    <div className="sign-in check">
      <header className="sign-in-head">
        <Mark />
        <LanguageSwitch />
      </header>
      <main className="check-body">
        <h1>{text.title}</h1>
        <p className="quiet">{text.note}</p>
        {isWhole && <CheckAnswer {...said} key={Object.values(said).join(" ")} />}
        <CheckForm said={said} />
      </main>
    </div>
  );
}

type Asked = { readonly district: string; readonly size: string; readonly root: string };

/** What the address asks, as people type it: spaces and capitals do not count in a root. */
function useAsked(): Asked {
  const { params } = useAddress();
  const said = (name: string): string => (params.get(name) ?? "").trim();
  return {
    district: said("district"),
    size: said("size").replaceAll(/[\s,，]/gu, ""),
    root: said("root").toLowerCase().replaceAll(/\s/gu, ""),
  };
}

function problemsOf({ district, size, root }: Asked): Record<keyof Asked, boolean> {
  return {
    district: district === "" || district.length > 100,
    size: !/^[1-9]\d{0,14}$/u.test(size),
    root: !/^[0-9a-f]{12,64}$/u.test(root),
  };
}

function CheckForm({ said }: { readonly said: Asked }) {
  const text = useCheckText();
  const { patch } = useAddress();
  const isFirst = Object.values(said).every((each) => each === "");
  const [isAsked, setAsked] = useState(!isFirst);
  const wrong = problemsOf(said);
  const submit = (event: SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const field = (name: string): string => {
      const value = fields.get(name);
      return typeof value === "string" ? value.trim() : "";
    };
    setAsked(true);
    patch({ district: field("district"), size: field("size"), root: field("root") });
  };
  const told = (name: keyof Asked, sentence: string) =>
    isAsked && wrong[name] ? sentence : undefined;
  return (
    <form className="check-form" onSubmit={submit} noValidate action={paths.check()}>
      <InputField
        label={text.district}
        name="district"
        defaultValue={said.district}
        autoCapitalize="none"
        spellCheck={false}
        error={told("district", text.badDistrict)}
      />
      <InputField
        label={text.size}
        name="size"
        inputMode="numeric"
        defaultValue={said.size}
        error={told("size", text.badSize)}
      />
      <InputField
        label={text.root}
        name="root"
        defaultValue={said.root}
        autoCapitalize="none"
        spellCheck={false}
        hint={text.rootHint}
        error={told("root", text.badRoot)}
      />
      <Button look="main" type="submit">
        {text.submit}
      </Button>
    </form>
  );
}
