import { sameBytes, utf8Of } from "../../domain/seal/bytes.ts";
import { bytesOfBase64 } from "../../domain/seal/base64.ts";
import {
  type Manifest,
  type ProvenFigure,
  figureFrom,
  manifestOrigin,
  readsTheSame,
} from "../../domain/seal/manifest.ts";
import { type NoteKey, readNote } from "../../domain/seal/note.ts";
import type { Value } from "../../domain/value/value.ts";
import { hashes } from "../seal/hashes.ts";
import { isSignedBy } from "../seal/signed-by.ts";
import type { Altered } from "./altered.ts";
import { type ReadDocument, readManifest } from "./read-document.ts";
import { type Standing, standingOf } from "./standing.ts";
import { Wrong } from "./wrong.ts";

/** What a document came to. */
export type DocumentVerified = {
  readonly manifest: Manifest;
  readonly altered: readonly Altered[];
  /** Figures computed again from the facts of a bundle, and those whose facts it does not hold. */
  readonly recomputed: number;
  readonly unfounded: number;
};

/** Facts by their numbers, as a verified bundle gives them. */
export type Facts = ReadonlyMap<number, Value>;

/** The manifest, if its signature is good. Throws Wrong. */
export function trustedManifest({ signed }: ReadDocument, key: NoteKey): Manifest {
  const note = readNote(signed.note);
  if (!note || !isSignedBy(key, note))
    throw new Wrong(
      `文件里的证明没有 ${key.name} 的有效签名`,
      `the proof in the file is not signed by ${key.name}`,
    );
  const manifest = readManifest(signed);
  const [origin, hash = ""] = note.text.split("\n");
  const known = bytesOfBase64(hash);
  const isOurs = origin === manifestOrigin(key.name, manifest.tenant);
  if (!isOurs || !known || !sameBytes(known, hashes.sha256(utf8Of(signed.text))))
    throw new Wrong("文件里的证明被改过", "the proof in the file was changed");
  return manifest;
}

const isParagraph = (place: string): boolean => /^p\d+$/u.test(place);

function cellsAltered({ texts }: Manifest, { cells, cellOf, isGone }: Standing): Altered[] {
  const issued = new Map(texts.filter(([place]) => !isParagraph(place)));
  const changed = [...issued].flatMap(([place, should]): Altered[] => {
    const now = cells.get(place);
    const isAsIssued = now === undefined ? should === "" : readsTheSame(now, should);
    if (isAsIssued || isGone(place)) return [];
    return [{ place, now: now ?? null, should, by: "issue", ...cellOf(place) }];
  });
  const added = [...cells].flatMap(([place, now]): Altered[] =>
    issued.has(place) || now === ""
      ? []
      : [{ place, now, should: null, by: "issue", ...cellOf(place) }],
  );
  return [...changed, ...added];
}

/**
 * Paragraphs are found by what they say, not where they stand: somebody may have added an empty one. One that is
 * missing is paired with one that is new, in order.
 */
function paragraphsAltered({ texts }: Manifest, { paragraphs }: ReadDocument): Altered[] {
  const issued = texts.filter(([place]) => isParagraph(place));
  const left = [...paragraphs];
  const missing = issued.filter(([, should]) => {
    const at = left.findIndex((now) => readsTheSame(now, should));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const count = Math.max(missing.length, left.length);
  return Array.from({ length: count }, (_, at) => ({
    place: missing[at]?.[0] ?? "p+",
    now: left[at] ?? null,
    should: missing[at]?.[1] ?? null,
    by: "issue" as const,
  }));
}

type Judged = "same" | "unfounded" | Altered;

/** A figure held against what its facts give. */
function judge(figure: ProvenFigure, standing: Standing, facts: Facts): Judged {
  const values = figure.parts.map((part) => part.map((seq) => facts.get(seq)));
  if (values.some((part) => part.some((value) => value === undefined))) return "unfounded";
  const should = figureFrom(figure.rule, values) ?? null;
  const now = standing.cells.get(figure.place) ?? null;
  if (should !== null && now !== null && readsTheSame(now, should)) return "same";
  return { place: figure.place, now, should, by: "facts", ...standing.cellOf(figure.place) };
}

/**
 * Holds a document against what was issued, and with facts at hand each figure against what they give: every place
 * that was altered is named. Throws Wrong where the document's own proof does not hold.
 */
export function verifyDocument(
  read: ReadDocument,
  key: NoteKey,
  facts: Facts | undefined,
): DocumentVerified {
  const manifest = trustedManifest(read, key);
  const standing = standingOf(manifest, read);
  const judged = facts ? manifest.figures.map((figure) => judge(figure, standing, facts)) : [];
  const byFacts = judged
    .filter((each) => typeof each === "object")
    .filter(({ place }) => !standing.isGone(place));
  const known = new Set(byFacts.map(({ place }) => place));
  const byIssue = [
    ...cellsAltered(manifest, standing),
    ...standing.others,
    ...paragraphsAltered(manifest, read),
  ];
  return {
    manifest,
    altered: [...byFacts, ...byIssue.filter(({ place }) => !known.has(place))],
    recomputed: judged.filter((each) => each !== "unfounded").length,
    unfounded: judged.filter((each) => each === "unfounded").length,
  };
}
