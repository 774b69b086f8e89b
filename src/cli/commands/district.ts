import { openDistrictHere } from "../../app/open-district.ts";
import { type Result, accept, refuse } from "../../domain/refusal/refusal.ts";
import type { Arguments } from "../arguments.ts";
import type { Answer } from "../output.ts";
import { type Session, placeOf } from "../session.ts";
import { readConfigFile } from "./config.ts";

const example = "guatu district new gangzha 港闸区 --template district";
const idShape = /^[a-z][a-z0-9-]{1,30}$/u;

/** What the new district starts from: a template's id, or a configuration's file. */
async function startOf(from: string): Promise<Result<{ template?: string; config?: unknown }>> {
  if (!from.endsWith(".json")) return accept({ template: from });
  const config = await readConfigFile(from);
  return config.ok ? accept({ config: config.value }) : config;
}

/** `guatu district new ID NAME --template TEMPLATE|FILE.json [--unit]`: opens a district with the administrators of another. */
export async function district(session: Session, args: Arguments): Promise<Result<Answer>> {
  const [verb, id, ...words] = args.words;
  const name = words.join(" ");
  if (verb !== "new" || id === undefined || name === "" || !idShape.test(id))
    return refuse("optionNeeded", { option: "new ID NAME", example });
  if (args.template === undefined) return refuse("optionNeeded", { option: "--template", example });
  const start = await startOf(args.template);
  if (!start.ok) return start;
  const place = await placeOf(session, args.unit);
  if (!place.ok) return place;
  const { ctx } = place.value;
  const opened = await openDistrictHere(
    { owner: session.ledger.owner, shipped: session.rules },
    { id, name, ...start.value, from: ctx.district.id, person: session.operator },
  );
  if (!opened.ok) return opened;
  const { units, settings } = opened.value;
  const line =
    args.language === "zh"
      ? `已开设 ${name}（${id}）：下设单位 ${units} 个，自设规则 ${settings} 项`
      : `Opened ${name} (${id}): ${units} units below it, ${settings} rules of its own`;
  return accept({ data: opened.value, lines: [line] });
}
