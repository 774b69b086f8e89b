import { createHash } from "node:crypto";
import type { Output, Parsed } from "../contract/endpoint.ts";
import type {
  downloadCircular as downloading,
  publishCircular as publishing,
} from "../contract/lead.ts";
import { publishCase } from "../domain/casework/case.ts";
import { type Circular, type CircularCase, composeCircular } from "../domain/casework/circular.ts";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import { addCaseStep, holdCases } from "../store/queries/cases.ts";
import { addCircular, findCircular, listCirculars } from "../store/queries/circulars.ts";
import { namePoint } from "../store/queries/project-facts.ts";
import type { Writer } from "../store/store.ts";
import { caseDay } from "./case-day.ts";
import { type LoadedCase, loadCases } from "./case-load.ts";
import { type CaseNames, namesFor } from "./case-view.ts";
import type { Ctx } from "./context.ts";
import { renderProven } from "./document-proof.ts";
import { within } from "./issue-bulletin.ts";
import { shownCase } from "./case-view.ts";
import { type Stop, refused } from "./refused.ts";

function told(ctx: Ctx, given: LoadedCase, names: CaseNames): CircularCase {
  const { row, file } = given;
  const shown = shownCase(ctx, given, names);
  return {
    id: row.seq,
    facts: row.facts,
    unit: shown.unit.name,
    projects: shown.projects.map(({ name }) => name),
    title: shown.title.zh,
    sentence: row.sentence.zh,
    explanation: file.steps.findLast(({ step }) => step === "explained")?.text ?? null,
    due: row.due,
    reason: file.steps.find(({ step }) => step === "found")?.text ?? "",
  };
}

async function wantedCases(
  ctx: Ctx,
  writer: Writer,
  on: { ids: readonly number[]; stop: Stop },
): Promise<LoadedCase[]> {
  const all = await loadCases(ctx, writer);
  return [...new Set(on.ids)].map(
    (id) => all.find(({ row }) => row.seq === id) ?? on.stop("noSuchCase", { id }),
  );
}

/**
 * 通报: real findings made known, drawn up and kept as bytes; whoever found one of them does not publish it. Refuses
 * `noSuchCase`, `notAllowed`, `caseNotReal`, `caseByFinder`.
 */
export function publishCircular(
  ctx: Ctx,
  asked: Parsed<typeof publishing>,
): Promise<Result<Output<typeof publishing>>> {
  return refused((stop) =>
    ctx.store.transact(ctx.actor, async (writer) => {
      await holdCases(writer);
      const cases = await wantedCases(ctx, writer, { ids: asked.cases, stop });
      const day = caseDay(ctx);
      const said = { text: "通报", day };
      const steps = cases.map((each) => stop.unless(publishCase(each.file, said, each.actor)));
      const names = await namesFor(ctx, writer, cases);
      const number = ((await listCirculars(writer))[0]?.number ?? 0) + 1;
      const circular: Circular = {
        district: { name: ctx.district.signedBy, sample: ctx.district.sample?.zh ?? null },
        office: `${ctx.district.signedBy}重大项目办公室`,
        number,
        issued: day,
        point: await namePoint(writer),
        cases: cases.map((each) => told(ctx, each, names)),
        demand: asked.demand,
      };
      const document = composeCircular(circular, ctx.rules.circular);
      const docx = await renderProven(within(ctx, writer), document);
      const sha256 = createHash("sha256").update(docx).digest("hex");
      const { title } = document;
      const ids = cases.map(({ row }) => row.seq);
      const kept = { number, title, cases: ids, document, docx, sha256, day };
      const seq = await addCircular(writer, kept);
      for (const [at, step] of steps.entries())
        await addCaseStep(writer, ids[at] ?? 0, { ...step, circular: seq });
      const [own] = await listCirculars(writer);
      const by = names.people.get(own?.issued_by ?? 0) ?? "";
      return { number, title, cases: ids, issuedOn: day, by, sha256 };
    }),
  );
}

/** A circular as issued, byte for byte. Refuses `noSuchCircular`. */
export function downloadCircular(
  ctx: Ctx,
  { number }: Parsed<typeof downloading>,
): Promise<Result<Uint8Array>> {
  return ctx.store.read(ctx.actor, async (reader) => {
    const docx = await findCircular(reader, number);
    return docx ? accept(new Uint8Array(docx)) : refuse("noSuchCircular", { number });
  });
}
