import type { standing as zh } from "../zh/standing.ts";

export const standing = {
  title: "Which figures are seen",
  note: "For roles that merely look: the widest figures they see",
  sees: {
    claimed: "Claimed: everything",
    accepted: "Accepted figures only",
    verified: "Verified figures only",
  },
  others:
    "The project office, towns, bureaus and the audit state, accept or verify figures, so they see everything claimed and cannot be held. Whoever is held finds no figure beyond that in lists, project pages, history, search, exports and totals; they may narrow it further, not widen it. Issued bulletins stay readable as issued.",
} satisfies typeof zh;
