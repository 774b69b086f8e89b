import { readFile } from "node:fs/promises";
import { exportConfig } from "../../app/config-file.ts";
import { importConfig } from "../../app/import-config.ts";
import type { Bilingual } from "../../domain/language.ts";
import { type Result, accept, refuse } from "../../domain/refusal/refusal.ts";
import type { Arguments } from "../arguments.ts";
import type { Answer } from "../output.ts";
import { type Session, placeOf } from "../session.ts";
import { written } from "../written.ts";

const changes: Readonly<Record<string, Bilingual>> = {
  set: { zh: "设定", en: "set" },
  reset: { zh: "恢复样例", en: "back to the sample" },
  add: { zh: "新增单位", en: "add unit" },
  skipped: { zh: "由安全管理员设定，略过", en: "left to the security administrator" },
};

/** A configuration's file as JSON. Refuses `noSuchFile`, `configFault`. */
export async function readConfigFile(file: string): Promise<Result<unknown>> {
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined) return refuse("noSuchFile", { file });
  try {
    return accept(JSON.parse(text) as unknown);
  } catch {
    return refuse("configFault", { place: file });
  }
}

async function takeIn(session: Session, args: Arguments): Promise<Result<Answer>> {
  const [, file] = args.words;
  const example = "guatu config import 配置.json --reason 与示范区一致";
  if (file === undefined) return refuse("optionNeeded", { option: "FILE", example });
  if (!args.dryRun && args.reason === undefined)
    return refuse("optionNeeded", { option: "--reason", example });
  const config = await readConfigFile(file);
  if (!config.ok) return config;
  const place = await placeOf(session, args.unit);
  if (!place.ok) return place;
  const { ctx } = place.value;
  const asked = { district: ctx.district.id, config: config.value, apply: !args.dryRun };
  const answer = await importConfig(ctx, { ...asked, reason: args.reason ?? "" });
  if (!answer.ok) return answer;
  const { language } = args;
  const lines = answer.value.changes.map(
    ({ change, name, title }) =>
      `${changes[change]?.[language] ?? change}  ${name}  ${title[language]}`,
  );
  const faults = answer.value.faults.map((fault) => fault.sentence[language]);
  return accept({ data: answer.value, lines: [...lines, ...faults] });
}

/** `guatu config export [--unit] [--out FILE]`, `guatu config import FILE --reason TEXT [--unit] [--dry-run]`. */
export async function config(session: Session, args: Arguments): Promise<Result<Answer>> {
  const [verb] = args.words;
  if (verb === "import") return takeIn(session, args);
  if (verb !== "export")
    return refuse("optionNeeded", { option: "export | import", example: "guatu config export" });
  const place = await placeOf(session, args.unit);
  if (!place.ok) return place;
  const { ctx } = place.value;
  const file = await exportConfig(ctx);
  if (!file.ok) return file;
  const bytes = new TextEncoder().encode(`${JSON.stringify(file.value, null, 2)}\n`);
  return written(bytes, args.out ?? `${ctx.district.id}-config.json`, args);
}
