import { test } from "vitest";
import { readFileSync, existsSync } from "node:fs";
import { readWorkbook } from "../src/files/sheet/read-workbook.ts";
import { planImport } from "../src/domain/importing/plan.ts";
import { projectAttributes } from "../src/catalogue/project.ts";
import { say } from "../src/domain/refusal/refusal.ts";

const world = { attributes: projectAttributes, known: [], currentOf: () => undefined, units: [], today: "2026-11-21", partialNodes: { production: "trialProduction" } };
test("dump", async () => {
  for (const path of (process.env.FILES ?? "").split(",")) {
    if (!existsSync(path)) continue;
    const book = await readWorkbook({ name: path.split("/").at(-1)!, bytes: readFileSync(path) } as never);
    if (!book.ok) { console.info(path, say(book.refusal, "zh")); continue; }
    const plan = planImport(book.value, {}, world);
    if (!plan.ok) { console.info(path, say(plan.refusal, "zh")); continue; }
    const p = plan.value;
    console.info("=====", path, JSON.stringify(p.asOf), "\n" + p.layoutKey.slice(0, 300), JSON.stringify(p.counts));
    for (const s of p.sheets) {
      console.info("SHEET", s.name, s.used, say(s.reason, "zh"), JSON.stringify(s.headerRows));
      for (const c of s.columns) console.info("  ", c.letter, c.label.slice(0, 60).replace(/\n/g, "⏎"), JSON.stringify(c.use), c.confidence, c.suggestion ? "? " + JSON.stringify(c.suggestion) : "", c.reason.code);
    }
    for (const s of p.skipped) console.info("SKIP", s.key, s.kind, say(s.reason, "zh"));
    for (const s of p.checks) console.info("CHECK", say(s, "zh"));
    const tally = new Map<string, number>();
    for (const s of p.problems) { const t = s.code + " " + String(s.params.content ?? "").replace(/\d+/g, "9").slice(0, 50) + " @" + String(s.params.column ?? "").slice(0, 20); tally.set(t, (tally.get(t) ?? 0) + 1); }
    for (const [t, n] of [...tally].slice(0, 40)) console.info("PROBLEM", n, t);
    if (p.rows.length < 30) for (let i = 0; i < p.rows.length; i++) {
      const r = p.row(i)!;
      console.info("ROW", r.key, r.hidden, r.name, "|", r.unit, r.state, r.match.state, r.phases ?? "", r.notes.map((n) => say(n, "zh")).join(";"));
      for (const c of r.cells) console.info("    ", c.address, c.attribute, c.kind, c.scope, c.period, JSON.stringify(c.value), c.state, c.notes.map((n) => n.code + JSON.stringify(n.params)).join(";"), c.problem ? say(c.problem, "zh") : "");
    }
  }
});
