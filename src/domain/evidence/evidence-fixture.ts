import type { EvidenceRule } from "./claims.ts";

const label = (text: string) => ({ zh: text, en: text });

/** A rule of evidence for tests: a start by a permit, a contract or two photographs. */
export const evidenceRule: EvidenceRule = {
  id: "claims",
  version: "1",
  title: label("佐证"),
  note: label(""),
  limits: {
    imageMegabytes: 30,
    documentMegabytes: 50,
    megapixels: 64,
    seconds: 10,
    memoryMegabytes: 256,
  },
  copies: { large: 1600, small: 320 },
  alike: { distance: 10, detail: 56 },
  signs: { farMetres: 3000, editors: ["Photoshop", "美图"] },
  verifiedOn: "papers",
  papers: ["photo", "permit", "contract", "invoice", "other"].map((id) => ({
    id,
    label: label(id),
  })),
  claims: [
    {
      of: "start",
      source: "",
      needs: [
        {
          label: label("开工佐证"),
          oneOf: [
            { paper: "permit", count: 1 },
            { paper: "contract", count: 1 },
            { paper: "photo", count: 2 },
          ],
        },
      ],
    },
  ],
};
