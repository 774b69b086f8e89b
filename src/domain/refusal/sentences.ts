import type { Bilingual } from "../language.ts";
import { accountSentences } from "./account-sentences.ts";
import { caseSentences } from "./case-sentences.ts";
import { sealSentences } from "./seal-sentences.ts";
import { evidenceSentences } from "./evidence-sentences.ts";
import { fieldSentences } from "./field-sentences.ts";
import { fileSentences } from "./file-sentences.ts";
import { inspectionSentences } from "./inspection-sentences.ts";
import { importingCellSentences } from "./importing-cell-sentences.ts";
import { importingSentences } from "./importing-sentences.ts";
import { recoverSentences } from "./recover-sentences.ts";
import { peopleSentences } from "./people-sentences.ts";
import { planSentences } from "./plan-sentences.ts";
import { rankingSentences } from "./ranking-sentences.ts";
import { reportingSentences } from "./reporting-sentences.ts";
import { serverSentences } from "./server-sentences.ts";
import { settingsSentences } from "./settings-sentences.ts";
import { signInSentences } from "./sign-in-sentences.ts";
import { targetSentences } from "./target-sentences.ts";
import { unitSentences } from "./unit-sentences.ts";
import { valueSentences } from "./value-sentences.ts";

/** How a refusal reaches the outside: one HTTP status and one exit code per nature (see contract/refusal.ts). */
export type Nature =
  | "invalid"
  | "missing"
  | "denied"
  | "conflict"
  | "tooBig"
  | "unsupported"
  | "signedOut"
  | "tooMany"
  | "unavailable"
  | "full";

type Sentence = Bilingual & { readonly nature: Nature };

/** Every refusal the product can make: what is wrong, where, and what to do. `{name}` is filled from `params`. */
export const sentences = {
  ...valueSentences,
  ...accountSentences,
  ...caseSentences,
  ...sealSentences,
  ...evidenceSentences,
  ...fieldSentences,
  ...fileSentences,
  ...importingSentences,
  ...importingCellSentences,
  ...inspectionSentences,
  ...peopleSentences,
  ...reportingSentences,
  ...planSentences,
  ...rankingSentences,
  ...recoverSentences,
  ...serverSentences,
  ...settingsSentences,
  ...signInSentences,
  ...targetSentences,
  ...unitSentences,
  signedOut: {
    nature: "signedOut",
    zh: "请先登录。",
    en: "Sign in first.",
  },
  wrongPassword: {
    nature: "signedOut",
    zh: "用户名或密码不对。请核对后再试；连续多次不对会暂停登录。",
    en: "The user name or the password is wrong. Check both; too many tries lock the account for a while.",
  },
  lockedOut: {
    nature: "denied",
    zh: "登录失败次数过多，请在 {minutes} 分钟后再试。",
    en: "Too many failed tries. Try again in {minutes} minutes.",
  },
  notAllowed: {
    nature: "denied",
    zh: "您没有“{action}”的权限，请联系项目办。",
    en: "You may not do this ({action}). Ask the project office.",
  },
  noSuchProject: {
    nature: "missing",
    zh: "找不到项目“{project}”。请核对编号或名称。",
    en: "There is no project “{project}”. Check its number or name.",
  },
  notKnownThen: {
    nature: "missing",
    zh: "截至 {day}，台账里还没有项目 {project} 的记录。请选更晚的日期。",
    en: "On {day} nothing was known of project {project} yet. Choose a later day.",
  },
  severalProjects: {
    nature: "conflict",
    zh: "有 {count} 个项目都叫“{project}”：{choices}。请用编号指明。",
    en: "{count} projects match “{project}”: {choices}. Name one by its number.",
  },
  noSuchDistrict: {
    nature: "missing",
    zh: "找不到区“{district}”。可选：{choices}。",
    en: "There is no district “{district}”. Known: {choices}.",
  },
  noAccount: {
    nature: "unsupported",
    zh: "数据库不能以 root 身份运行，而 /etc/passwd 里没有可用的普通账户。请添加一个（如 nobody），或换用普通账户启动。",
    en: "The database refuses to run as root, and /etc/passwd has no ordinary account for it. Add one (such as nobody), or start as an ordinary user.",
  },
  ruleFault: {
    nature: "invalid",
    zh: "规则文件有误（{place}）：{fault}。请按说明修改后再试。",
    en: "A rule file is at fault ({place}): {fault}. Mend it and try again.",
  },
  periodNotRanked: {
    nature: "invalid",
    zh: "该办法不按“{period}”这样的期间排名，可用：{choices}。",
    en: "This rulebook does not rank a period like {period}; it ranks by {choices}.",
  },
  ruleNotInForce: {
    nature: "invalid",
    zh: "该办法只适用于{from}至{to}的考核期，不含“{period}”。请换用当期有效的办法。",
    en: "This rulebook is for periods from {from} to {to}, not {period}. Use the one in force then.",
  },
  templateLacks: {
    nature: "invalid",
    zh: "文书模板缺少：{missing}。请补齐后再用；可参照随软件提供的样例。",
    en: "The document template lacks: {missing}. Add what is missing; the sample shipped with the product has it all.",
  },
  templateUnknownPlace: {
    nature: "invalid",
    zh: "文书模板的“{sentence}”一句没有“{place}”这个数据。可用的有：{known}。",
    en: "The sentence “{sentence}” of the document template has no figure “{place}”. It may name: {known}.",
  },
  keyReused: {
    nature: "conflict",
    zh: "编号“{key}”已用于另一条不同的记录，本次没有写入。请刷新后重试。",
    en: "The key “{key}” already stands for another record; nothing was written. Reload and try again.",
  },
  noSuchAttribute: {
    nature: "invalid",
    zh: "没有“{attribute}”这一项。请从列表中选择。",
    en: "There is no attribute “{attribute}”. Choose one from the list.",
  },
  noSuchChoice: {
    nature: "invalid",
    zh: "“{label}”只能填：{choices}；现在是“{text}”。",
    en: "“{label}” takes one of: {choices}; it says “{text}”.",
  },
  emptyValue: {
    nature: "invalid",
    zh: "“{label}”没有填写内容。",
    en: "“{label}” is empty.",
  },
  periodNeeded: {
    nature: "invalid",
    zh: "“{label}”按期填报，请写明期间，例如 {example}。",
    en: "“{label}” belongs to a period: name it, for example {example}.",
  },
  reasonNeeded: {
    nature: "invalid",
    zh: "更正要写明理由。",
    en: "A correction needs a reason.",
  },
  noSuchFigure: {
    nature: "missing",
    zh: "文件的“{place}”处没有可以追溯的数字。请从页面上点开数字。",
    en: "There is no figure to trace at “{place}” of the document. Open the figure from the page.",
  },
  noSuchFact: {
    nature: "missing",
    zh: "找不到要更正的记录 {seq}。",
    en: "There is no record {seq} to correct.",
  },
  noSuchImport: {
    nature: "missing",
    zh: "找不到导入记录 {id}。",
    en: "There is no import {id}.",
  },
  importNotOpen: {
    nature: "conflict",
    zh: "这次导入已经确认、撤销或放弃，不能再改。",
    en: "This import was accepted, undone or discarded already; it cannot be changed.",
  },
  importNotAccepted: {
    nature: "conflict",
    zh: "这次导入尚未确认或已经撤销，没有可撤销的内容。",
    en: "This import was not accepted, or was undone already: there is nothing to undo.",
  },
  importOpenRows: {
    nature: "conflict",
    zh: "还有 {unsure} 行待您判断、{refused} 行有误。请先处理，或选择只导入其余各行。",
    en: "{unsure} rows wait for your answer and {refused} rows are at fault. Settle them, or import only the others.",
  },
  knownInFuture: {
    nature: "invalid",
    zh: "所知日期 {day} 在今天 {today} 之后。请填今天或更早的日期。",
    en: "The known date {day} lies after today, {today}. Give today or an earlier day.",
  },
  whichDistrict: {
    nature: "invalid",
    zh: "有多个区：{choices}。请用 --unit 指明。",
    en: "There are several districts: {choices}. Name one with --unit.",
  },
  noSuchRulebook: {
    nature: "missing",
    zh: "没有考评办法“{rulebook}”。可选：{choices}。",
    en: "There is no rulebook “{rulebook}”. Known: {choices}.",
  },
  badRequest: {
    nature: "invalid",
    zh: "请求不完整或格式不对：{place}。",
    en: "The request is incomplete or malformed: {place}.",
  },
  noSuchPage: {
    nature: "missing",
    zh: "没有这个地址。",
    en: "There is no such address.",
  },
  unknownCommand: {
    nature: "invalid",
    zh: "不认识的命令或选项“{word}”。运行 guatu --help 查看用法。",
    en: "Unknown command or option “{word}”. Run guatu --help.",
  },
  noSuchFile: {
    nature: "missing",
    zh: "找不到文件“{file}”。",
    en: "There is no file “{file}”.",
  },
  cannotWrite: {
    nature: "invalid",
    zh: "写不进文件“{file}”（{detail}）。请换一个文件夹。",
    en: "The file “{file}” cannot be written ({detail}). Choose another folder.",
  },
  bodyTooBig: {
    nature: "tooBig",
    zh: "内容超过 {megabytes} MB 的上限，没有接收。请拆分后再传。",
    en: "This is larger than the limit of {megabytes} MB and was not taken. Split it.",
  },
  badKnownAt: {
    nature: "invalid",
    zh: "“{text}”不是日期。请写成 2024-02-29。",
    en: "“{text}” is not a day. Write 2024-02-29.",
  },
  optionNeeded: {
    nature: "invalid",
    zh: "还缺 {option}，例如：{example}。",
    en: "{option} is needed, for example: {example}.",
  },
  calendarUnpublished: {
    nature: "missing",
    zh: "{year} 年的放假调休安排还没有录入，不能推算工作日。请在国务院通知发布后补录。",
    en: "The working calendar of {year} is not published here, so working days cannot be counted. Add it once the State Council's notice is out.",
  },
  noDataYet: {
    nature: "missing",
    zh: "{folder} 里还没有数据。请先运行一次 npm start。",
    en: "There is no data in {folder} yet. Run npm start once.",
  },
} as const satisfies Record<string, Sentence>;
