import { sql } from "kysely";
import type { Plant } from "./world.ts";

/** Faults put into the product one at a time, each of which the simulation must find; and how what it finds begins. */
export const plants: Readonly<Record<string, { readonly plant: Plant; readonly found: RegExp }>> = {
  "says yes before it is recorded": {
    plant: { ackBeforeCommit: true },
    found: /told yes, there 0|told \d+ figures, there are 0|does not see it|sees a draft/u,
  },
  "sends again under another key": {
    plant: { freshKeys: true },
    found: /said once, there twice|stateFact: told yes, there 0|and it is there/u,
  },
  "leaves unsealed what was under way": {
    plant: {
      afterSeal: async (owner) => {
        await sql`update seal_mark set mark = (select last_value from ledger_seq)`.execute(owner);
      },
    },
    found: /never sealed|"fault":"unsealed"/u,
  },
  "holds nothing while it changes it": {
    plant: {
      rewrite: (text) =>
        text
          .replaceAll(/pg_advisory_xact_lock(?:_shared)?/gu, "concat")
          .replaceAll(/for (?:no key )?update/gu, ""),
    },
    found: /though nothing was broken|folds? to|closed month|wrote over it|went from|asked once/u,
  },
};
