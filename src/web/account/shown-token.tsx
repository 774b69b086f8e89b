import { useState } from "react";
import { useSignInText } from "../messages/sign-in-text.ts";
import { Button } from "../parts/button.tsx";
import { Notice } from "../parts/notice.tsx";

/** A token just made: shown this once, to be copied. */
export function ShownToken({ token }: { readonly token: string }) {
  const text = useSignInText().tokens;
  const [copied, setCopied] = useState(false);
  const copy = () => {
    // Without https there is no clipboard; the token can be marked and copied by hand.
    navigator.clipboard?.writeText(token).then(
      () => setCopied(true),
      () => undefined,
    );
  };
  return (
    <Notice
      tone="good"
      title={text.shown}
      actions={<Button onClick={copy}>{copied ? text.copied : text.copy}</Button>}
    >
      <p className="account-token">{token}</p>
      <p>{text.shownText}</p>
    </Notice>
  );
}
