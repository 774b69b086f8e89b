import type { check as zh } from "../zh/check.ts";

export const check = {
  footLabel: "Sealed log",
  footCode: "QR code that checks the ledger behind this page",
  foot: (size: string, root: string, at: string) =>
    `Ledger sealed: ${size} entries, root ${root}, ${at}`,
  footHow: (address: string, district: string) =>
    `Scan, or open ${address} and enter district ${district}, the number of entries and the root, to check without signing in that this ledger was not rewritten.`,
  title: "Check a printed checkpoint",
  note: "The paper says how many entries the ledger had then, and their root. Ask here whether the ledger of now still begins like that.",
  district: "Short name of the district",
  size: "Sealed entries",
  root: "Root (12 digits at least)",
  rootHint: "0–9 and a–f; spaces do not count",
  submit: "Check",
  badDistrict: "Enter the short name of the district, printed at the foot, such as sample.",
  badSize: "The number of entries is a whole number above nought.",
  badRoot: "The root is 12 to 64 of 0–9 and a–f.",
  ours: "This is the ledger",
  oursText: (size: string, at: string) =>
    `The hashes of its first ${size} entries are those on the paper: sealed on ${at} at the latest, and not replaced since.`,
  noTime: "(time unknown)",
  witnessed: (count: string) => `Outside witnesses that signed then: ${count}.`,
  unwitnessed: "No outside witness had signed it.",
  stamped: (at: string) => `A time-stamp authority stamped it on ${at}.`,
  now: (size: string) => `The ledger now has ${size} entries.`,
  limit:
    "Whether the contents agree with their hashes the server checks again and again, and raises an alarm here when they do not. This says that the ledger was not rewritten, not that the figures on the paper are the ledger's: check those by guatu verify on the Word or Excel file, or open them one by one after signing in.",
  other: "This is not the ledger",
  otherText: (size: string) =>
    `The first ${size} entries give another root than the paper's. Look first for a slip in copying. If there is none, the paper is not of this ledger, or the ledger was rewritten: keep the paper and hand it to the auditors.`,
  ahead: "Longer than the ledger is now",
  aheadText: (size: string, now: string) =>
    `The paper says ${size} entries, the ledger now has ${now}. Look first for a slip in copying. If there is none, the paper is not of this ledger, or the ledger was rolled back: keep the paper and hand it to the auditors.`,
  unknown: "There is no ledger of this district here",
  unknownText:
    "Check the short name, and whether the address in the code is the one the project office published.",
  doubt:
    "This server raises an alarm: the ledger does not agree with its log, and nothing is written. Do not rely on the answer below until it is cleared up.",
  origin: "Name of the log",
} satisfies typeof zh;
