import { useState } from "react";
import { usePeopleText } from "../messages/people-text.ts";
import { Button } from "../parts/button.tsx";
import { Notice } from "../parts/notice.tsx";
import "./one-time-password.css";

type OneTimePasswordProps = {
  /** The whole of it, or the half that this administrator hands over. */
  readonly part: "whole" | "first" | "second";
  readonly password: string;
};

/** A password that is shown this once, to be handed over by a person. */
export function OneTimePassword({ part, password }: OneTimePasswordProps) {
  const text = usePeopleText().password;
  const [copied, setCopied] = useState(false);
  // A page without HTTPS has no clipboard; the password can be selected and read all the same.
  const copy = () =>
    navigator.clipboard?.writeText(password).then(
      () => setCopied(true),
      () => undefined,
    );
  return (
    <Notice
      tone="warn"
      title={text[part]}
      actions={<Button onClick={() => void copy()}>{copied ? text.copied : text.copy}</Button>}
    >
      <p>
        <output className="one-time-password" aria-label={text[part]}>
          {password}
        </output>
      </p>
      <p>{text.once}</p>
    </Notice>
  );
}
