import { appendFileSync, writeFileSync } from "node:fs";
writeFileSync("/tmp/imp/sim.txt", "");
const log = (...a: unknown[]) => appendFileSync("/tmp/imp/sim.txt", a.join(" ") + "\n");
import { test } from "vitest";
import { readFileSync } from "node:fs";
import { readWorkbook } from "../src/files/sheet/read-workbook.ts";
import { planImport } from "../src/domain/importing/plan.ts";
import { projectAttributes } from "../src/catalogue/project.ts";
import { say } from "../src/domain/refusal/refusal.ts";
import type { KnownProject } from "../src/domain/importing/plan-types.ts";
test("sim", async () => {
  const known: KnownProject[] = [];
  for (const y of [2014, 2015, 2016, 2017, 2018, 2019]) {
    const book = await readWorkbook({ name: `${y}.csv`, bytes: readFileSync(`/work/shared/data/gmpp/${y}.csv`) } as never);
    if (!book.ok) return;
    const t = performance.now();
    const plan = planImport(book.value, {}, { attributes: projectAttributes, known: [...known], currentOf: () => undefined, units: [], today: "2026-11-21", partialNodes: {} });
    if (!plan.ok) return;
    const p = plan.value;
    log("====", y, JSON.stringify(p.counts), (performance.now() - t).toFixed(0));
    const reasons = new Map<string, number>();
    for (let i = 0; i < p.rows.length; i++) {
      const r = p.row(i)!;
      const m = r.match;
      const k = m.state === "certain" ? m.reason.code : m.state;
      reasons.set(k, (reasons.get(k) ?? 0) + 1);
      if (m.state === "certain" && !["importMatchName"].includes(m.reason.code)) log("  CERTAIN", r.name, "=>", known.find((x) => x.id === m.project)?.name, "|", say(m.reason, "en"));
      if (m.state === "unsure") log("  UNSURE", r.name, `(${r.unit})`, "?", m.candidates.map((c) => c.name + ": " + say(c.reason, "en")).join(" || "), r.notes.map((n) => say(n, "en")).join());
      const val = (a: string) => r.cells.find((c) => c.attribute === a && c.state !== "refused")?.value as never;
      if (m.state !== "certain") known.push({ id: known.length + 1, name: r.name, aliases: [], unit: r.unit, ...(val("totalInvestment") && { total: val("totalInvestment") }), ...(val("start") && { start: val("start") }) });
      else { const at = known.findIndex((x) => x.id === m.project); known[at] = { ...known[at]!, unit: r.unit, aliases: [...known[at]!.aliases, r.name], ...(val("totalInvestment") && { total: val("totalInvestment") }), ...(val("start") && { start: val("start") }) }; }
    }
    log(JSON.stringify([...reasons]));
    for (const s of p.sheets) for (const c of s.columns) if (c.use.attribute === null) log("   OUT", c.label.slice(0, 70), c.reason.code);
    const tally = new Map<string, number>();
    for (const s of p.problems) { if (s.code === "importNoFigure") continue; const t = say(s, "zh").slice(0,150); tally.set(t, (tally.get(t) ?? 0) + 1); }
    for (const [t, n] of [...tally].slice(0, 40)) log("PROBLEM", n, t);
  }
});
