import { useEffect, useState } from "react";
import { Link, useParams } from "wouter";
import { CardView } from "../inspection/card-view.tsx";
import { keepPage } from "../inspection/keep-page.ts";
import { LineState } from "../inspection/line-state.tsx";
import { momentText } from "../inspection/moment.ts";
import { type CardsHere, useCards } from "../inspection/use-cards.ts";
import { useInspectionsText } from "../messages/inspections-text.ts";
import { useLanguage } from "../messages/language.tsx";
import { Empty, Loading, Notice } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import { paths } from "../paths.ts";
import { LanguageSwitch } from "../shell/language-switch.tsx";
import { Mark } from "../shell/mark.tsx";
import "./inspection-cards.css";

/** The inspector's cards, for a phone without a network: outside the frame of the other pages, which asks the server first. */
export function InspectionCardsPage() {
  const text = useInspectionsText();
  const { district } = useParams<{ district: string }>();
  const here = useCards(district);
  const isKept = useKeptPage(paths.inspectionCards(district));
  const { language } = useLanguage();
  const { kept, line } = here;
  const note = kept ? `${kept.name} · ${text.cards.asOf(momentText(kept.at, language))}` : null;
  return (
    <div className="inspector">
      <header className="inspector-head">
        <Mark />
        <LanguageSwitch />
      </header>
      <main id="main">
        <Page
          title={text.cards.title}
          note={note}
          above={
            line === "off" ? (
              text.cards.back
            ) : (
              <Link href={paths.inspections(district)}>{text.cards.back}</Link>
            )
          }
        >
          <LineState here={here} />
          <Cards here={here} />
          {isKept !== null && (
            <Notice tone={isKept ? "plain" : "warn"}>
              {isKept ? text.cards.ready : text.cards.notReady}
            </Notice>
          )}
        </Page>
      </main>
    </div>
  );
}

/** Whether the page is on the device; null while that is not known. */
function useKeptPage(scope: string): boolean | null {
  const [isKept, set] = useState<boolean | null>(null);
  useEffect(() => {
    let isGone = false;
    const keep = async () => {
      const done = await keepPage(scope);
      if (!isGone) set(done);
    };
    void keep();
    return () => {
      isGone = true;
    };
  }, [scope]);
  return isKept;
}

function Cards({ here }: { readonly here: CardsHere }) {
  const text = useInspectionsText().cards;
  const { kept, line } = here;
  if (kept === undefined || (kept === null && line === "asking")) return <Loading />;
  if (kept === null) return <Empty title={text.none}>{<p>{text.neverLoaded}</p>}</Empty>;
  if (kept.cards.length === 0) return <Empty title={text.none}>{<p>{text.noneText}</p>}</Empty>;
  return (
    <div className="inspector-cards">
      {kept.cards.map((card) => (
        <CardView
          key={card.id}
          card={card}
          here={here}
          person={kept.person}
          district={kept.district}
        />
      ))}
    </div>
  );
}
