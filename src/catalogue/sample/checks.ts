import { monthText } from "./calendar.ts";
import type { SampleStatement } from "./draft.ts";
import type { Frame, ProjectDraft } from "./project-draft.ts";
import { createRandom } from "./random.ts";

/** Draws for what is checked must not meet those for the project itself. */
const purpose = 8;

/** The login of the bureau that checks. */
export const bureau = "s-fagai";

/** What the bureau holds against its own papers whenever it checks a project: what it is, and the plan it approved. */
export const onPaper: ReadonlySet<string> = new Set(["nature", "projectType", "level", "yearPlan"]);
/** What it counts on the site, quarter by quarter. */
const onSite = new Set(["monthDone", "yearDone"]);

/** The months of the year that the bureau is through with: to the end of the quarter before the last. */
function checkedMonths({ months }: Frame): { readonly from: string; readonly to: string } {
  const to = monthText(months - 4);
  return { from: `${to.slice(0, 4)}-01`, to };
}

/** Whether the bureau has checked a project: as many of a thousand as it gets to in its park or town. Errors: none (total). */
export function isChecked(frame: Frame, { index, host }: ProjectDraft): boolean {
  return createRandom(frame.seed, index, purpose).chance(host.checked);
}

function wasHeld(
  statement: SampleStatement,
  { from, to }: ReturnType<typeof checkedMonths>,
): boolean {
  const { attribute, period, source, validFrom, knownOn } = statement;
  if (onPaper.has(attribute)) return true;
  if (!onSite.has(attribute) || source !== "report") return false;
  const month = attribute === "monthDone" ? (period ?? validFrom.slice(0, 7)) : knownOn.slice(0, 7);
  return month >= from && month <= to;
}

/**
 * A project's statements with what the bureau verified of them: of most projects of most parks and towns, the year's
 * figures to the end of the quarter before the last. What was returned or only claimed stays so. Errors: none (total).
 */
export function checkedStatements(
  frame: Frame,
  draft: ProjectDraft,
  statements: readonly SampleStatement[],
): readonly SampleStatement[] {
  if (frame.months < 4 || !isChecked(frame, draft)) return statements;
  const months = checkedMonths(frame);
  return statements.map((statement) =>
    statement.standing === "accepted" && wasHeld(statement, months)
      ? { ...statement, standing: "verified", verifiedBy: bureau }
      : statement,
  );
}
