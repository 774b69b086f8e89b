import type { Hash } from "../seal/bytes.ts";
import { canonical } from "../seal/canonical.ts";
import { combinedSeed, commitmentOf } from "./commit.ts";
import { type Drawn, drawFrom } from "./draw.ts";
import { type Frame, hashText } from "./frame.ts";

/** A draw as it is published: everything anybody needs to draw again. */
export type PublishedDraw = {
  readonly guatu: "draw";
  readonly v: 1;
  readonly number: number;
  readonly title: string;
  /** The frame to the letter, as it was hashed. */
  readonly frame: string;
  readonly frameHash: string;
  readonly commitment: string;
  readonly seed: string;
  /** The signed checkpoint as it stands, signatures and all; empty where none goes into the seed. */
  readonly checkpoint: string;
  readonly words: string;
  readonly drawn: readonly Drawn[];
};

/** What does not fit, by what was looked at; in this order. */
export const drawFaults = ["frame", "rule", "commitment", "checkpoint", "words", "drawn"] as const;
export type DrawFault = (typeof drawFaults)[number];

/** What is signed of a checkpoint: whoever signs may sign again, and must not draw again by it. Errors: none (total). */
export function signedText(note: string): string {
  const cut = note.indexOf("\n\n");
  return cut < 0 ? note : note.slice(0, cut + 1);
}

/** A draw done again: what comes out, and what of the published does not fit it. */
export type Rerun = {
  readonly frameHash: string;
  readonly commitment: string;
  readonly combined: string;
  readonly drawn: readonly Drawn[];
  readonly faults: readonly DrawFault[];
};

type Opened = { readonly frame: Frame; readonly drawn: readonly Drawn[] };

/** The frame as it is written down and what it draws; undefined where it is none that anything can be drawn from. */
function openFrame(sha256: Hash, text: string, combined: string): Opened | undefined {
  try {
    const frame = JSON.parse(text) as Frame;
    const isNamed = frame.rule.strata.length > 0 && "checkpoint" in frame.rule.outside;
    return isNamed ? { frame, drawn: drawFrom(sha256, frame, combined) } : undefined;
  } catch {
    return undefined;
  }
}

function plainDrawn(drawn: readonly Drawn[]): string {
  return canonical(
    drawn.map(({ subject, unit, stratum, because, inspectors }) => ({
      subject,
      unit,
      stratum,
      because,
      inspectors: [...inspectors],
    })),
  );
}

/** Whatever is taken from outside has to be in the seed, and nothing else: or the office could have picked. */
function lackingIn(published: PublishedDraw, frame: Frame): DrawFault[] {
  return [
    ...(frame.rule.outside.checkpoint && published.checkpoint === ""
      ? (["checkpoint"] as const)
      : []),
    ...((frame.words !== null) !== (published.words !== "") ? (["words"] as const) : []),
  ];
}

/**
 * Draws again from what was published, trusting none of it but the frame's text, the seed and what came from outside.
 * Equal when there are no faults. Errors: none (total): a frame that cannot be read draws nothing and is a fault.
 */
export function rerun(sha256: Hash, published: PublishedDraw): Rerun {
  const { seed, words } = published;
  const checkpoint = signedText(published.checkpoint);
  const frameHash = hashText(sha256, published.frame);
  const commitment = commitmentOf(sha256, seed, frameHash);
  const combined = combinedSeed(sha256, { seed, commitment }, { checkpoint, words });
  const opened = openFrame(sha256, published.frame, combined);
  const drawn = opened?.drawn ?? [];
  const faults: DrawFault[] = [
    ...(frameHash === published.frameHash ? [] : (["frame"] as const)),
    ...(opened ? lackingIn(published, opened.frame) : (["rule"] as const)),
    ...(commitment === published.commitment ? [] : (["commitment"] as const)),
    ...(plainDrawn(drawn) === plainDrawn(published.drawn) ? [] : (["drawn"] as const)),
  ];
  const inTurn = drawFaults.filter((each) => faults.includes(each));
  return { frameHash, commitment, combined, drawn, faults: inTurn };
}
