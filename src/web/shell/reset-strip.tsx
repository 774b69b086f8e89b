import { useState } from "react";
import type { Me } from "../api/use-me.ts";
import { useLanguage } from "../messages/language.tsx";
import { useRightsText } from "../messages/rights-text.ts";
import { Button } from "../parts/button.tsx";
import { printInstant } from "../parts/print-instant.ts";
import { readStored, writeStored } from "../state/stored.ts";
import "./strips.css";

/** Tells whose password administrators replaced, until they have read it. */
export function ResetStrip(props: { readonly reset: NonNullable<Me["passwordReset"]> }) {
  const text = useRightsText().wasReset;
  const { language } = useLanguage();
  const { by, approvedBy, at } = props.reset;
  const [read, setRead] = useState(() => readStored("reset-read", [at], "") === at);
  if (read) return null;
  const when = printInstant(at, language);
  return (
    <aside className="shell-strip shell-strip-reset" aria-label={text.label}>
      <p>{text.text({ by, approvedBy, when })}</p>
      <Button
        look="quiet"
        onClick={() => {
          writeStored("reset-read", at);
          setRead(true);
        }}
      >
        {text.mine}
      </Button>
    </aside>
  );
}
