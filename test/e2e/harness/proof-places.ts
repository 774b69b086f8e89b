import { ask, projectPath } from "./ask.ts";
import { papers } from "./papers.ts";
import { type Place, at } from "./place.ts";

/** A project's page with its first piece of evidence open. */
async function evidencePath(): Promise<string> {
  const path = await projectPath("sample", "泓原封装测试");
  const answer = await ask<{ evidence: { id: number }[] }>(`/api/districts${path}/evidence`);
  return `${path}?evidence=${answer.evidence[0]?.id}`;
}

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
  {
    name: "evidence-viewer",
    path: evidencePath,
    title: () => "泓原封装测试生产基地项目",
    drawn: (page) => page.getByRole("dialog"),
  },
];
