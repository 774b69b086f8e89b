import type { Output, Parsed } from "../contract/endpoint.ts";
import type { stateFact as endpoint } from "../contract/statement.ts";
import type { Attribute } from "../domain/ledger/attribute.ts";
import type { Statement } from "../domain/ledger/fact.ts";
import { type Result, accept, inBoth, refuse } from "../domain/refusal/refusal.ts";
import { checkValue } from "../domain/value/check-value.ts";
import { parseValue } from "../domain/value/parse-value.ts";
import { appendFacts, findRepeat } from "../store/append.ts";
import { foldIntoNow } from "../store/project-now.ts";
import { findFamily, isProject, listFacts } from "../store/queries/project-facts.ts";
import type { Writer } from "../store/store.ts";
import { checkOpen } from "./closed.ts";
import type { Ctx } from "./context.ts";
import { checkShown } from "./hidden.ts";
import { boardNow } from "./rule-shelf.ts";
import { refused } from "./refused.ts";
import { rolesOver } from "./roles-over.ts";
import { periodOf, validFromOf } from "./statement-when.ts";
import { checkNamed, factEvidence } from "./use-evidence.ts";

type Asked = Parsed<typeof endpoint>;

/** The statement a request makes, decided without looking at the ledger. */
function statementOf(ctx: Ctx, attribute: Attribute, asked: Asked): Result<Statement> {
  const value =
    typeof asked.value === "string"
      ? parseValue(attribute, asked.value, ctx.today)
      : checkValue(attribute, asked.value);
  if (!value.ok) return value;
  const period = periodOf(attribute, asked.period);
  if (!period.ok) return period;
  if (asked.corrects && !asked.reason) return refuse("reasonNeeded");
  return accept({
    subject: asked.project,
    attribute: attribute.id,
    kind: asked.kind,
    value: value.value,
    scope: asked.scope,
    period: period.value,
    validFrom: validFromOf(value.value, period.value, ctx.district.asOf),
    knownOn: ctx.today,
    source: asked.source,
    evidence: asked.evidence.map(factEvidence),
    corrects: asked.corrects ?? null,
    reason: asked.reason ?? null,
  });
}

/** A correction names a fact of the same project and attribute. */
async function checkCorrected(
  ctx: Ctx,
  writer: Writer,
  statement: Statement,
): Promise<Result<true>> {
  if (statement.corrects === null) return accept(true);
  const facts = await listFacts(
    writer,
    { day: ctx.today },
    { subjects: [statement.subject], attributes: [statement.attribute] },
  );
  const found = facts.some((fact) => fact.seq === statement.corrects);
  return found ? accept(true) : refuse("noSuchFact", { seq: statement.corrects });
}

/**
 * 记一条: a person states one fact of a project. Refuses `noSuchProject`, `noSuchAttribute`, `attributeRetired`, `notAllowed`, `fieldHidden`,
 * `periodNeeded`, `reasonNeeded`, `noSuchFact`, `noSuchEvidence`, `keyReused`, `periodClosed`, `closedNeedsGrounds`, and what the value types refuse.
 */
export function stateFact(ctx: Ctx, asked: Asked): Promise<Result<Output<typeof endpoint>>> {
  return refused(async (stop) =>
    ctx.store.transact(ctx.actor, async (writer) => {
      const attribute = ctx.rules.attributeOf(asked.attribute);
      if (!attribute || attribute.of === "unit")
        return stop("noSuchAttribute", { attribute: asked.attribute });
      const { zh, en } = attribute.label;
      if (attribute.retired) return stop("attributeRetired", { "label.zh": zh, "label.en": en });
      const statement = stop.unless(statementOf(ctx, attribute, asked));
      const own = (await findFamily(writer, asked.project)).find(
        (each) => each.id === asked.project,
      );
      if (!own || !isProject(own)) return stop("noSuchProject", { project: asked.project });
      const roles = await rolesOver(writer, own.unit_id);
      if (!attribute.statedBy.some((role) => roles.includes(role)))
        return stop("notAllowed", inBoth("action", attribute.label));
      stop.unless(await checkShown(ctx, writer, attribute));
      const fact = { ...statement, key: asked.key, importId: null };
      const before = stop.unless(await findRepeat(writer, fact));
      if (before !== undefined) return { seq: before };
      stop.unless(await checkCorrected(ctx, writer, statement));
      stop.unless(await checkNamed(writer, statement.subject, statement.evidence));
      stop.unless(await checkOpen(writer, attribute, statement));
      const { last } = stop.unless(await appendFacts(writer, [fact]));
      await foldIntoNow(writer, [asked.project], await boardNow(ctx, writer));
      return { seq: last };
    }),
  );
}
