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
  rotten: {
    zh: "数据文件 {kind} 第 {seq} 页与校验和不符：磁盘或内存出了错",
    en: "page {seq} of the data file {kind} does not agree with its checksum: disk or memory failed",
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

/** What the rows of a table are to who reads; a kind that is not named here is told as the log names it. */
const kindWords: Readonly<Record<string, Bilingual>> = {
  account_step: { zh: "账号变更", en: "account step" },
  beginning: { zh: "编号以前的行", en: "rows from before numbers" },
  case_file: { zh: "事项", en: "case" },
  case_step: { zh: "事项经过", en: "case step" },
  checkpoint: { zh: "检查点", en: "checkpoint" },
  circular: { zh: "通报", en: "circular" },
  closing: { zh: "封账", en: "closing" },
  entry: { zh: "条目", en: "entry" },
  erasure: { zh: "依法删除", en: "erasure" },
  evidence: { zh: "佐证", en: "evidence" },
  evidence_origin: { zh: "佐证来源", en: "origin of evidence" },
  evidence_use: { zh: "佐证用途", en: "use of evidence" },
  fact: { zh: "事实", en: "fact" },
  grant_end: { zh: "授权终止", en: "end of a grant" },
  issue: { zh: "印发", en: "issue" },
  person_grant: { zh: "授权", en: "grant" },
  placement: { zh: "项目归属", en: "placement" },
  plan_version: { zh: "计划版本", en: "plan version" },
  report: { zh: "月报", en: "report" },
  report_step: { zh: "月报经过", en: "report step" },
  setting: { zh: "规则", en: "rule" },
  unit_version: { zh: "单位变更", en: "unit version" },
  verdict: { zh: "判定", en: "verdict" },
};

/** A fault as a person reads it. Errors: none (total). */
export function sayFault({ fault, kind, seq }: Fault): Bilingual {
  const said = kindWords[kind] ?? { zh: kind, en: kind };
  const filled = (text: string, word: string): string =>
    text.replace("{kind}", word).replace("{seq}", String(seq));
  return { zh: filled(sentences[fault].zh, said.zh), en: filled(sentences[fault].en, said.en) };
}
