import type { Bilingual } from "../language.ts";

/** What a check can find wrong, each in a sentence. `{kind}` is of what, `{seq}` its number or length. */
const sentences = {
  changed: {
    zh: "{kind} 第 {seq} 号与签封时不同",
    en: "{kind} {seq} says something else than what was sealed",
  },
  gone: { zh: "{kind} 第 {seq} 号不见了", en: "{kind} {seq} is gone" },
  unsealed: {
    zh: "{kind} 第 {seq} 号是绕过账本插进来的",
    en: "{kind} {seq} was slipped in behind the log's back",
  },
  salt: {
    zh: "{kind} 第 {seq} 号的盐没有了，又没有依法删除的记录",
    en: "the salt of {kind} {seq} is gone, and no lawful erasure says so",
  },
  tree: {
    zh: "存着的哈希（{kind}/{seq}）被改过",
    en: "the stored hashes ({kind}/{seq}) were changed",
  },
  root: {
    zh: "{kind}：{seq} 条时签过名的根与账本不符",
    en: "{kind}: the root signed over {seq} entries is not that of the log",
  },
  signature: {
    zh: "{seq} 条的检查点没有我们的有效签名",
    en: "the checkpoint over {seq} entries bears no good signature of ours",
  },
  shortened: {
    zh: "{kind}：签过名的有 {seq} 条，账本比它短",
    en: "{kind}: {seq} entries were signed, and the log is shorter",
  },
  unsigned: {
    zh: "{seq} 条以后的签名不见了",
    en: "the signatures behind entry {seq} are gone",
  },
  unguarded: {
    zh: "表 {kind} 的防改触发器被关掉了",
    en: "what keeps the table {kind} from being changed is switched off",
  },
} as const satisfies Record<string, Bilingual>;

/** What a check found wrong: which, of what kind of row (or where), and its number. */
export type Fault = {
  readonly fault: keyof typeof sentences;
  readonly kind: string;
  readonly seq: number;
};

/** The kinds of faults. */
export const faultKinds = Object.keys(sentences) as readonly Fault["fault"][];

/** Faults told at most: the first say enough. */
export const faultsMax = 100;

/** A fault as a person reads it. Errors: none (total). */
export function sayFault({ fault, kind, seq }: Fault): Bilingual {
  const filled = (text: string): string =>
    text.replace("{kind}", kind).replace("{seq}", String(seq));
  return { zh: filled(sentences[fault].zh), en: filled(sentences[fault].en) };
}
