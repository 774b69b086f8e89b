import { parseArgs } from "node:util";
import type { Language } from "../domain/language.ts";
import { isIsoDay } from "../domain/value/civil.ts";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";

const options = {
  json: { type: "boolean" },
  unit: { type: "string" },
  "known-at": { type: "string" },
  "dry-run": { type: "boolean" },
  strict: { type: "boolean" },
  period: { type: "string" },
  out: { type: "string" },
  rebuild: { type: "boolean" },
  verify: { type: "boolean" },
  reason: { type: "string" },
  template: { type: "string" },
  outside: { type: "string", multiple: true },
  bundle: { type: "string" },
  key: { type: "string" },
  seq: { type: "string" },
  keys: { type: "string" },
  older: { type: "boolean" },
  rehearse: { type: "boolean" },
  lang: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

/** A command line, read. */
export type Arguments = {
  readonly command: string;
  readonly words: readonly string[];
  readonly json: boolean;
  readonly unit: string | undefined;
  readonly knownAt: string | undefined;
  readonly dryRun: boolean;
  readonly strict: boolean;
  readonly period: string | undefined;
  readonly out: string | undefined;
  readonly rebuild: boolean;
  /** Compute an exported file again instead of asking the data. */
  readonly verify: boolean;
  readonly reason: string | undefined;
  readonly template: string | undefined;
  /** Files of checkpoints kept outside. */
  readonly outside: readonly string[];
  readonly bundle: string | undefined;
  readonly key: string | undefined;
  readonly seq: string | undefined;
  /** The file of private keys, locked. */
  readonly keys: string | undefined;
  readonly older: boolean;
  readonly rehearse: boolean;
  readonly language: Language;
  readonly help: boolean;
};

/** `2024-02-29`, or `2024-02-29@118` for a named point of the ledger. */
function isKnownAt(text: string): boolean {
  return /^[^@]+(?:@\d{1,15})?$/u.test(text) && isIsoDay(text.replace(/@.*$/u, ""));
}

function languageOf(asked: string | undefined, locale: string): Language {
  return asked === "en" || (asked === undefined && /^en/iu.test(locale)) ? "en" : "zh";
}

type Values = ReturnType<typeof parse>["values"];

/** What is either said or not. */
function switchesOf(
  values: Values,
): Pick<Arguments, "json" | "dryRun" | "strict" | "rebuild" | "verify" | "older" | "rehearse"> {
  return {
    json: values.json ?? false,
    dryRun: values["dry-run"] ?? false,
    strict: values.strict ?? false,
    rebuild: values.rebuild ?? false,
    verify: values.verify ?? false,
    older: values.older ?? false,
    rehearse: values.rehearse ?? false,
  };
}

/** Reads the command line. Refuses `unknownCommand` naming the word that is not understood, `badRequest` for a malformed day. */
export function readArguments(argv: readonly string[], locale: string): Result<Arguments> {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(argv);
  } catch (error) {
    const word = /'([^']+)'/u.exec(String(error))?.[1] ?? String(error);
    return refuse("unknownCommand", { word });
  }
  const { values, positionals } = parsed;
  const [command = "", ...words] = positionals;
  const knownAt = values["known-at"];
  if (knownAt !== undefined && !isKnownAt(knownAt)) return refuse("badKnownAt", { text: knownAt });
  return accept({
    command,
    words,
    ...switchesOf(values),
    unit: values.unit,
    knownAt,
    period: values.period,
    out: values.out,
    reason: values.reason,
    template: values.template,
    outside: values.outside ?? [],
    bundle: values.bundle,
    key: values.key,
    seq: values.seq,
    keys: values.keys,
    language: languageOf(values.lang, locale),
    help: values.help ?? false,
  });
}

function parse(
  argv: readonly string[],
): ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>> {
  return parseArgs({ args: [...argv], options, allowPositionals: true });
}
