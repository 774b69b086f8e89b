import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import type { Output } from "../contract/endpoint.ts";
import type { listTemplates as endpoint } from "../contract/config.ts";
import { type Config, parseConfig } from "../domain/rule/config.ts";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import type { Bilingual } from "../domain/language.ts";
import { checkNames, configSum } from "./config-file.ts";
import type { Ctx } from "./context.ts";
import type { Rules } from "./rules.ts";
import { rulesFolder } from "./shipped-rules.ts";

/** What a new district may start from. */
export type Template = {
  readonly id: string;
  readonly title: Bilingual;
  readonly note: Bilingual;
  readonly config: Config;
};

type Written = {
  readonly title: Bilingual;
  readonly note: Bilingual;
  readonly units: readonly WrittenUnit[];
  readonly settings: Record<string, unknown>;
};

type WrittenUnit = {
  readonly kind: string;
  readonly name: string;
  readonly units?: readonly WrittenUnit[];
};

/** Units as a template nests them, one after the other. */
function flat(units: readonly WrittenUnit[], under: readonly string[]): object[] {
  return units.flatMap(({ kind, name, units: below = [] }) => [
    { kind, name, under },
    ...flat(below, [...under, name]),
  ]);
}

function templateOf(id: string, written: Written, shipped: Rules): Template {
  const config = {
    format: "guatu-config/1",
    product: "",
    settings: written.settings,
    units: flat(written.units, []),
    sha256: "",
  };
  const parsed = parseConfig(config);
  const sound = parsed.ok ? checkNames(parsed.value, shipped) : parsed;
  if (!sound.ok) throw new Error(`rules/templates/${id}: ${JSON.stringify(sound.refusal)}`);
  const { title, note } = written;
  return { id, title, note, config: { ...sound.value, sha256: configSum(sound.value) } };
}

/** The templates the product ships. Errors: throws naming a template that is at fault. */
export async function readTemplates(shipped: Rules): Promise<Template[]> {
  const folder = join(rulesFolder(), "templates");
  const files = (await readdir(folder)).filter((name) => name.endsWith(".yaml")).toSorted();
  const read = files.map(async (file) => {
    const written = parse(await readFile(join(folder, file), "utf8")) as Written;
    return templateOf(file.replace(/\.yaml$/u, ""), written, shipped);
  });
  return Promise.all(read);
}

/** The template of an id. Refuses `noSuchTemplate`. */
export async function findTemplate(shipped: Rules, id: string): Promise<Result<Template>> {
  const templates = await readTemplates(shipped);
  const found = templates.find((each) => each.id === id);
  const choices = templates.map((each) => each.id).join("、");
  return found ? accept(found) : refuse("noSuchTemplate", { template: id, choices });
}

/** 新区模板: what a new district may start from. */
export async function listTemplates(ctx: Ctx): Promise<Result<Output<typeof endpoint>>> {
  const templates = await readTemplates(ctx.shipped);
  return accept({
    templates: templates.map(({ config, ...rest }) => ({
      ...rest,
      units: config.units,
      settings: Object.keys(config.settings),
    })),
  });
}
