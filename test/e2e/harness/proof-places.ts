import { papers } from "./papers.ts";
import { type Place, at } from "./place.ts";

/** The pages where the ledger and its figures prove themselves. */
export const proofPlaces: readonly Place[] = [
  {
    name: "log",
    path: at("/sample/log"),
    title: ({ log }) => log.title,
    drawn: (page, { log }) => page.getByRole("heading", { name: log.withoutUs }),
    paper: papers.upright,
  },
  {
    name: "log-auditor",
    path: at("/sample/log"),
    as: "auditadmin",
    title: ({ log }) => log.title,
    drawn: (page, { log }) => page.getByRole("heading", { name: log.withoutUs }),
  },
];
