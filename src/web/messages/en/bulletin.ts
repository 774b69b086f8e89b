import type { Messages } from "../zh.ts";

export const bulletin = {
  figure: "A figure of the bulletin",
  title: "Bulletin",
  month: "Month",
  earlier: "Previous month",
  later: "Next month",
  download: "Download for Word",
  print: "Print",
  basis: (day: string, seq: number) => `As known on ${day}, ledger number ${seq}`,
  basisDay: (day: string) => `As known on ${day}`,
  fixed: "Fixed link",
  fixedHint: "Open this address again and the figures will not have moved",
  paper: (title: string) => `${title} (preview of the pages)`,
  attachment: "附件：",
  sample: (label: string) => `【${label}】`,
  copies: "抄送：",
  number: (order: number, name: string) => `${order}．${name}`,
  unit: (unit: string) => `（${unit}）`,
  folio: (page: number) => `— ${page} —`,
  chineseOnly: "The document itself is an official Chinese text and is not translated.",
} satisfies Messages["bulletin"];
