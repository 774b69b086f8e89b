import { annexBlocks, composeAnnexes, type Annex } from "./annexes.ts";
import type { Block, OfficialDocument } from "./document.ts";
import { longDay, monthPlaces } from "./figures.ts";
import type { BulletinInput } from "./input.ts";
import { composeOverview } from "./overview.ts";
import { composeProblems } from "./problems.ts";
import { composeRanking } from "./ranking.ts";
import { word, type BulletinTemplate } from "./template.ts";

/**
 * The month's 通报: every figure from the input, every sentence from the template, nothing else.
 * Same input and template, same document. Errors: none (total). Source: GB/T 9704-2012, handbook 9.1.
 */
export function composeBulletin(
  input: BulletinInput,
  template: BulletinTemplate,
): OfficialDocument {
  const annexes = composeAnnexes(input, template);
  const { title, blocks: head } = composeHead(input, template);
  return {
    title,
    office: input.office,
    issued: input.issued,
    known: input.known,
    ...(input.seal ? { seal: input.seal } : {}),
    blocks: [
      ...head,
      ...composeOverview(input, template),
      ...composeProblems(input, template),
      ...composeRanking(input, template),
      ...requirements(template),
      ...close(input, template, annexes),
      ...annexBlocks(annexes, template),
      imprint(input, template),
    ],
  };
}

function composeHead(
  input: BulletinInput,
  template: BulletinTemplate,
): { title: string; blocks: Block[] } {
  const district = input.district.name;
  const { year, month } = monthPlaces(input.period);
  const places = { district, year, month };
  const lines = [word(template, "titleSubject", places), word(template, "titleKind", places)];
  const agency = word(template, "agency", { district, office: input.office });
  const blocks: Block[] = [
    { kind: "redHead", agency, label: input.district.sample },
    { kind: "documentNumber", text: input.number },
    { kind: "title", lines },
    { kind: "salutation", text: word(template, "salutation", { district }) },
    { kind: "paragraph", runs: [{ text: word(template, "opening", places) }] },
    ...openingNotes(input, template),
  ];
  return { title: lines.join(""), blocks };
}

function notesOf({ closing, narrowed }: BulletinInput, template: BulletinTemplate): string[] {
  const { basis, without } = closing ?? { basis: null, without: [] };
  return [
    ...(narrowed === undefined ? [] : [word(template, "narrowed", { basis: narrowed })]),
    ...(basis === null ? [] : [word(template, "reissued", { basis })]),
    ...(without.length === 0
      ? []
      : [word(template, "closedWithout", { units: without.join("、") })]),
  ];
}

/** What a reader of closed or narrowed figures must know before them. */
function openingNotes(input: BulletinInput, template: BulletinTemplate): Block[] {
  const notes = notesOf(input, template);
  return notes.map((text): Block => ({ kind: "paragraph", runs: [{ text }] }));
}

function requirements(template: BulletinTemplate): Block[] {
  if (template.requirements.length === 0) return [];
  return [
    { kind: "heading", level: 1, text: word(template, "requirementsHeading", {}) },
    ...template.requirements.map((text): Block => ({ kind: "paragraph", runs: [{ text }] })),
  ];
}

function close(
  input: BulletinInput,
  template: BulletinTemplate,
  annexes: readonly Annex[],
): Block[] {
  const { sample } = input.district;
  const names = annexes.map(({ title }) => title);
  return [
    ...(names.length > 0 ? [{ kind: "attachments", names } as const] : []),
    { kind: "signature", text: input.office, date: longDay(input.issued) },
    ...(sample === null
      ? []
      : [
          {
            kind: "note",
            under: "signature",
            text: word(template, "sampleNote", { sample }),
          } as const,
        ]),
  ];
}

function imprint(input: BulletinInput, template: BulletinTemplate): Block {
  const { known, office, issued, closing, seal } = input;
  const sealed = seal ? `账本签封${seal.size}条，根${seal.root}，公钥${seal.fingerprint}。` : "";
  const basis = word(template, closing === null ? "basis" : "closed", {
    day: longDay(known.day),
    seq: String(known.seq),
  });
  return {
    kind: "imprint",
    copies: template.copies,
    office,
    issued: `${longDay(issued)}印发`,
    basis: basis + sealed,
  };
}
