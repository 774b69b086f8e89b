import type { Bilingual } from "../language.ts";

/** A rule or an identity is broken, or only a sign that one may be. */
export type Level = "hard" | "soft";

/** How far a sign goes: 1 just over its limit, 2 well over it, 3 a rule or an identity is broken. */
export type Strength = 1 | 2 | 3;

/** 线索: what a detector saw. A lead asks for an explanation; it decides nothing and costs nobody anything. */
export type Lead = {
  /** The detector's id. */
  readonly detector: string;
  /** Stays the same while the same thing is seen, so that a case opened on it is found again. */
  readonly key: string;
  /** The projects it is about, lowest number first. */
  readonly subjects: readonly number[];
  /** The unit whose figures they are: on its desk the explanation lies. */
  readonly unit: number;
  /** The sequence numbers of the facts it rests on, in order. */
  readonly facts: readonly number[];
  readonly sentence: Bilingual;
  readonly strength: Strength;
};

/** What a detector says of what it found; the rest of the lead follows from where it looked. */
export type Found = {
  /** What tells two findings about the same projects apart: a month, a node. */
  readonly anchor: string;
  readonly facts: readonly number[];
  readonly sentence: Bilingual;
  /** Well over the limit; a hard detector's leads are strong anyway. */
  readonly strong?: boolean;
};

/** Where a detector looked. */
type Seat = {
  readonly detector: string;
  readonly level: Level;
  readonly subjects: readonly number[];
  readonly unit: number;
};

/** A finding as a lead. Errors: none (total). */
export function leadOf({ detector, level, subjects, unit }: Seat, found: Found): Lead {
  const about = [...new Set(subjects)].toSorted((a, b) => a - b);
  const weak = found.strong === true ? 2 : 1;
  return {
    detector,
    key: `${detector}:${about.join("+")}:${found.anchor}`,
    subjects: about,
    unit,
    facts: [...new Set(found.facts)].toSorted((a, b) => a - b),
    sentence: found.sentence,
    strength: level === "hard" ? 3 : weak,
  };
}
