import { Link } from "wouter";
import { DelayText } from "../parts/delay.tsx";
import { delayTone } from "../parts/delay-words.ts";
import { Light } from "../parts/light.tsx";
import { paths } from "../paths.ts";
import { useBasis } from "../state/use-basis.ts";
import { useDistrict } from "../state/use-district.tsx";
import { useKnownAt } from "../state/use-known-at.ts";
import { useCardWords } from "./use-card-words.ts";
import type { Card } from "./wall-model.ts";
import "./wall-card.css";

type CardProps = { readonly card: Card };

function useAddressOf(): (card: Card) => string {
  const { id } = useDistrict();
  const { knownAt } = useKnownAt();
  const { asked: basis } = useBasis();
  return (card) => paths.project(id, card.id, { knownAt, basis });
}

/** A project on the wall: light, name, delay, total, and the year's progress as a bar. */
export function WallCard({ card }: CardProps) {
  const words = useCardWords()(card);
  const addressOf = useAddressOf();
  const late = card.delay !== null && delayTone(card.delay) !== "fine";
  return (
    <Link
      className={`wall-card wall-card-${card.light}`}
      href={addressOf(card)}
      data-tip={`${card.name}\n${words.all}`}
    >
      <span className="wall-card-name">
        <Light colour={card.light} word="hidden" />
        {card.name}
      </span>
      <span className="wall-card-line">
        {late ? <DelayText delay={card.delay} /> : <span>{words.status}</span>}
        <span>{words.total}</span>
      </span>
      {card.progress !== null && (
        <span className="wall-card-bar">
          <span style={{ width: `${Math.min(100, Math.max(0, Number(card.progress)))}%` }} />
          <span className="hidden-text">{words.progress}</span>
        </span>
      )}
    </Link>
  );
}

/** The same project as a coloured shape; its name comes on hover and focus. */
export function WallChip({ card }: CardProps) {
  const words = useCardWords()(card);
  const addressOf = useAddressOf();
  return (
    <Link
      className={`wall-chip wall-chip-${card.light}`}
      href={addressOf(card)}
      data-tip={`${card.name}\n${words.all}`}
    >
      <Light colour={card.light} word="hidden" />
      <span className="hidden-text">{card.name}</span>
    </Link>
  );
}
