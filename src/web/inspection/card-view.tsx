import { useInspectionsText } from "../messages/inspections-text.ts";
import { useLanguage, useSay } from "../messages/language.tsx";
import { printPeriod } from "../../domain/value/period.ts";
import { printDay } from "../../domain/value/print-day.ts";
import { Button } from "../parts/button.tsx";
import { onceKey } from "../parts/once-key.ts";
import { Tag } from "../parts/tag.tsx";
import { CheckForm } from "./check-form.tsx";
import { FindingText } from "./finding-text.tsx";
import { type Card, type Check, type Finding, sayingTone } from "./inspections-model.ts";
import type { KeptFinding } from "./kept-store.ts";
import type { CardsHere } from "./use-cards.ts";

type CardProps = {
  readonly card: Card;
  readonly here: CardsHere;
  readonly person: number;
  readonly district: string;
};

/** One project to look at: folded until it is opened, with how far one is. */
export function CardView(props: CardProps) {
  const text = useInspectionsText().cards;
  const say = useSay();
  const { card, here } = props;
  const own = here.findings.filter((each) => each.card === card.id);
  const found = new Set([
    ...card.findings.filter(({ isMine }) => isMine).map(({ fact }) => fact),
    ...own.filter(({ state }) => state === "waiting").map(({ fact }) => fact),
  ]);
  const due = card.checks.filter(({ current }) => current);
  const done = due.filter(({ seq }) => found.has(seq)).length;
  return (
    <details className="inspector-card">
      <summary>
        <span className="inspector-name">{card.project.name}</span>
        <Tag tone={done === due.length ? "green" : "amber"}>{text.done(done, due.length)}</Tag>
        <span className="quiet inspector-about">
          {text.about(card.unit.name, say(card.stratum))}
        </span>
      </summary>
      {card.checks.length === 0 && <p className="quiet">{text.noChecks}</p>}
      <ul className="inspector-checks">
        {card.checks.map((check) => (
          <CheckItem key={check.seq} check={check} {...props} />
        ))}
      </ul>
    </details>
  );
}

/** What this device holds of a fact: what is being written before what waits. */
function hereOf(findings: readonly KeptFinding[], card: number, fact: number) {
  const own = findings.filter((each) => each.card === card && each.fact === fact && !each.refused);
  return {
    draft: own.find(({ state }) => state === "draft"),
    waiting: own.findLast(({ state }) => state === "waiting"),
  };
}

function CheckItem({ check, card, here, person, district }: CardProps & { readonly check: Check }) {
  const text = useInspectionsText().cards;
  const say = useSay();
  const { language } = useLanguage();
  const { draft, waiting } = hereOf(here.findings, card.id, check.seq);
  const sent = card.findings.filter((each) => each.fact === check.seq);
  const mine = sent.findLast(({ isMine }) => isMine);
  const others = sent.filter(({ isMine }) => !isMine);
  const blank: KeptFinding = {
    key: onceKey(),
    person,
    district,
    card: card.id,
    fact: check.seq,
    label: check.label,
    state: "draft",
    says: "",
    value: "",
    words: "",
    photographs: [],
    seenAt: "",
    tried: false,
    refused: null,
  };
  // What may be on the server already is left to arrive; what is changed then is a finding of its own.
  const again = () => {
    const from = waiting ?? blank;
    const key = from.tried ? onceKey() : from.key;
    void here.put({ ...from, key, state: "draft", tried: false });
  };
  const isIdle = !draft && (waiting !== undefined || mine !== undefined || !check.current);
  return (
    <li className="inspector-check">
      <p className="inspector-fact">
        {say(check.label)} <strong>{say(check.shown)}</strong>
        {check.scope && ` ${check.scope}`}{" "}
        {check.period && ` ${printPeriod(check.period, language)}`}{" "}
        {!check.current && <Tag tone="amber">{text.notCurrent}</Tag>}
      </p>
      <p className="quiet">
        {text.stated(
          check.statedBy.unit,
          printDay({ day: check.knownOn, precision: "day" }, language),
        )}
      </p>
      {waiting && <HereText finding={waiting} />}
      {mine && (
        <div className="inspector-found">
          <Tag tone="green">{text.sent}</Tag> <FindingText finding={mine} />
        </div>
      )}
      <OtherFindings others={others} />
      {isIdle ? (
        check.current && <Button onClick={again}>{text.again}</Button>
      ) : (
        <CheckForm finding={draft ?? blank} check={check} here={here} />
      )}
    </li>
  );
}

function OtherFindings({ others }: { readonly others: readonly Finding[] }) {
  const text = useInspectionsText().cards;
  if (others.length === 0) return null;
  return (
    <div className="inspector-found">
      <span className="quiet">{text.others}</span>
      {others.map((each) => (
        <div key={each.seq}>
          {each.by} <FindingText finding={each} />
        </div>
      ))}
    </div>
  );
}

/** What waits on this device. */
function HereText({ finding }: { readonly finding: KeptFinding }) {
  const text = useInspectionsText();
  return (
    <div className="inspector-found">
      <Tag tone="amber">{text.cards.kept}</Tag>{" "}
      {finding.says !== "" && <Tag tone={sayingTone(finding.says)}>{text.says[finding.says]}</Tag>}{" "}
      {[finding.value, finding.words].filter(Boolean).join("；")}{" "}
      {finding.photographs.length > 0 && text.photographs(finding.photographs.length)}
    </div>
  );
}
