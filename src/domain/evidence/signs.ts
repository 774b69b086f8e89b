import type { Bilingual } from "../language.ts";
import type { EvidenceRule } from "./claims.ts";
import { type Media, type Way, isPicture } from "./media.ts";
import { type Place, metresBetween } from "./place.ts";
import { signSentences } from "./sign-sentences.ts";

/** Something odd about a piece of evidence. A lead to look at, never a verdict. */
export type Sign = {
  readonly code: keyof typeof signSentences;
  readonly params: Readonly<Record<string, string | number>>;
};

/** What signs are read from. */
export type SignInput = {
  readonly media: Media;
  readonly how: Way;
  /** The fields the file itself carries; null where the asker may not see them. */
  readonly fields: Readonly<Record<string, string>> | null;
  /** Days, `YYYY-MM-DD`: taken, taken in; null where nobody says when it was taken. */
  readonly takenOn: string | null;
  readonly addedOn: string;
  /** The first day anything of the project holds from; null when nothing does. */
  readonly projectSince: string | null;
  readonly place: Place | null;
  readonly parcel: Place | null;
  /** How many pieces of other projects are the same or nearly the same. */
  readonly alikeElsewhere: number;
};

function sign(code: Sign["code"], params: Sign["params"] = {}): Sign {
  return { code, params };
}

function editorOf(input: SignInput, rule: EvidenceRule["signs"]): Sign[] {
  const software = input.fields?.["Software"] ?? "";
  const isEdited = rule.editors.some((word) => software.toLowerCase().includes(word.toLowerCase()));
  return isEdited ? [sign("edited", { software })] : [];
}

function cameraOf({ fields, how }: SignInput): Sign[] {
  if (fields === null || how === "camera") return [];
  return fields["Make"] === undefined && fields["Model"] === undefined ? [sign("noCamera")] : [];
}

function timesOf({ takenOn, addedOn, projectSince }: SignInput): Sign[] {
  if (takenOn === null) return [];
  if (takenOn > addedOn) return [sign("takenLater", { takenOn, addedOn })];
  const isBefore = projectSince !== null && takenOn < projectSince;
  return isBefore ? [sign("beforeProject", { takenOn, projectSince })] : [];
}

function distanceOf({ place, parcel }: SignInput, rule: EvidenceRule["signs"]): Sign[] {
  if (!place || !parcel) return [];
  const metres = metresBetween(place, parcel);
  return metres > rule.farMetres ? [sign("far", { metres, limit: rule.farMetres })] : [];
}

/** What is odd about a piece of evidence, in the order to look at. Errors: none (total). Source: handbook 3.2, 3.4. */
export function signsOf(input: SignInput, rule: EvidenceRule["signs"]): Sign[] {
  const count = input.alikeElsewhere;
  const alike = count > 0 ? [sign("alikeElsewhere", { count })] : [];
  if (!isPicture(input.media)) return alike;
  return [
    ...alike,
    ...distanceOf(input, rule),
    ...timesOf(input),
    ...editorOf(input, rule),
    ...cameraOf(input),
  ];
}

/** A sign as a sentence in both languages. Errors: none (total). */
export function saySign({ code, params }: Sign): Bilingual {
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/gu, (_, name: string) => String(params[name] ?? ""));
  return { zh: fill(signSentences[code].zh), en: fill(signSentences[code].en) };
}
