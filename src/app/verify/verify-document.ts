import type { Bilingual } from "../../domain/language.ts";
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
import { type ReadDocument, readManifest } from "./read-document.ts";
import { Wrong } from "./wrong.ts";

/** A place of a document that does not say what it should. */
export type Altered = {
  readonly place: string;
  /** What stands there now; null where it was taken away. */
  readonly now: string | null;
  /** What was issued, or what the facts give. */
  readonly should: string | null;
  /** Held against what: the text as issued, or the facts of a bundle. */
  readonly by: "issue" | "facts";
};

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

function cellsAltered({ texts }: Manifest, { cells }: ReadDocument): Altered[] {
  const issued = new Map(texts.filter(([place]) => !/^p\d+$/u.test(place)));
  const changed = [...issued].flatMap(([place, should]): Altered[] => {
    const now = cells.get(place);
    if (now !== undefined && readsTheSame(now, should)) return [];
    return should === "" && now === undefined
      ? []
      : [{ place, now: now ?? null, should, by: "issue" }];
  });
  return changed;
}

/**
 * Paragraphs are found by what they say, not where they stand: somebody may have added an empty one. One that is
 * missing is paired with one that is new, in order.
 */
function paragraphsAltered({ texts }: Manifest, { paragraphs }: ReadDocument): Altered[] {
  const issued = texts.filter(([place]) => /^p\d+$/u.test(place));
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
function judge(figure: ProvenFigure, read: ReadDocument, facts: Facts): Judged {
  const values = figure.parts.map((part) => part.map((seq) => facts.get(seq)));
  if (values.some((part) => part.some((value) => value === undefined))) return "unfounded";
  const should = figureFrom(figure.rule, values) ?? null;
  const now = read.cells.get(figure.place) ?? null;
  if (should !== null && now !== null && readsTheSame(now, should)) return "same";
  return { place: figure.place, now, should, by: "facts" };
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
  const judged = facts ? manifest.figures.map((figure) => judge(figure, read, facts)) : [];
  const byFacts = judged.filter((each) => typeof each === "object");
  const known = new Set(byFacts.map(({ place }) => place));
  const byIssue = [...cellsAltered(manifest, read), ...paragraphsAltered(manifest, read)];
  return {
    manifest,
    altered: [...byFacts, ...byIssue.filter(({ place }) => !known.has(place))],
    recomputed: judged.filter((each) => each !== "unfounded").length,
    unfounded: judged.filter((each) => each === "unfounded").length,
  };
}

/** A place as a reader finds it: the row's first text and the column's head, or the paragraph. Errors: none (total). */
export function sayPlace({ texts }: Manifest, place: string): Bilingual {
  const said = new Map(texts);
  const [, t, r, c] = /^t(\d+) r(\d+) c(\d+)$/u.exec(place) ?? [];
  if (t !== undefined && r !== undefined && c !== undefined) {
    const row = [0, 1].map((at) => said.get(`t${t} r${r} c${at}`) ?? "").join(" ");
    const head = said.get(`t${t} r0 c${c}`) ?? "";
    return {
      zh: `表${Number(t) + 1} 第${r}行（${row}）${head}`,
      en: `table ${Number(t) + 1}, row ${r} (${row}), ${head}`,
    };
  }
  if (place === "p+") return { zh: "新增的段落", en: "an added paragraph" };
  const [, p] = /^p(\d+)$/u.exec(place) ?? [];
  if (p !== undefined) return { zh: `第${Number(p) + 1}段`, en: `paragraph ${Number(p) + 1}` };
  const row = said.get(place.replace(/^[A-Z]+/u, "A")) ?? "";
  return { zh: `${place}（${row}）`, en: `${place} (${row})` };
}
