import { useState } from "react";
import { Link } from "wouter";
import { printPeriod } from "../../domain/value/period.ts";
import { useClosingText } from "../messages/closing-text.ts";
import { useLanguage } from "../messages/language.tsx";
import { Button } from "../parts/button.tsx";
import { LatePart } from "../parts/late-part.tsx";
import { Notice } from "../parts/notice.tsx";
import { Section } from "../parts/page.tsx";
import { Tag } from "../parts/tag.tsx";
import { paths } from "../paths.ts";
import { late } from "../state/late.ts";
import { useDistrict } from "../state/use-district.tsx";
import type { ClosingPage } from "./closing-model.ts";
import "./open-units.css";

const closeDialog = late(async () => (await import("./close-dialog.tsx")).CloseDialog);

const tones = { submitted: "blue", returned: "red" } as const;

const toneOf = (phase: string) =>
  phase === "submitted" || phase === "returned" ? tones[phase] : "amber";

/** A month still open: who is not accepted yet, and closing it. */
export function OpenMonth({ page }: { readonly page: ClosingPage }) {
  const text = useClosingText();
  const { language } = useLanguage();
  const { id: district, roles } = useDistrict();
  const [asking, setAsking] = useState(false);
  const office = roles.includes("office");
  return (
    <Section
      title={text.openUnits}
      note={page.open.length > 0 && text.openCount(page.open.length)}
      aside={
        office && (
          <Button look="main" onClick={() => setAsking(true)}>
            {text.closeMonth(printPeriod(page.period, language))}
          </Button>
        )
      }
    >
      {page.open.length === 0 && <Notice tone="good">{text.allIn}</Notice>}
      {!office && <p className="quiet">{text.notOffice}</p>}
      <ul className="open-units">
        {page.open.map(({ unit, phase }) => (
          <li key={unit.id}>
            <span>{unit.name}</span>
            <Tag tone={toneOf(phase)}>{phaseWord(text.phase, phase)}</Tag>
            {phase === "submitted" ? (
              <Link href={paths.review(district, { period: page.period })}>{text.goReview}</Link>
            ) : (
              <Link href={paths.month(district, unit.id, page.period)}>{text.goMonth}</Link>
            )}
          </li>
        ))}
      </ul>
      <LatePart
        part={closeDialog}
        props={asking ? { page, onClose: () => setAsking(false) } : null}
      />
    </Section>
  );
}

function phaseWord(words: Readonly<Record<string, string>>, phase: string): string {
  return words[phase] ?? phase;
}
