import type { log as zh } from "../zh/log.ts";

export const log = {
  title: "Sealed log",
  note: "Everything recorded enters a log that can only grow; whoever changes, deletes or rolls back is found out",
  strip: (to: string) => ({
    before: "The ledger does not agree with what was sealed. Nothing is written; reading goes on.",
    link: "Details",
    to,
  }),
  stripSeat: {
    lost: "This server lost its own line to the database. Nothing is written until it is back; reading goes on.",
    taken:
      "Another server took over the database. Nothing is written here; reading goes on. Work on that one.",
  },
  stripFull: (to: string) => ({
    before:
      "The server's disk is nearly full. Nothing is written until there is room; reading goes on.",
    link: "Details",
    to,
  }),
  stripTrial: (to: string) => ({
    before:
      "Trial: this server would lose what was just recorded in a power cut. Not for real work.",
    link: "Details",
    to,
  }),
  selfCheck: (parts: readonly string[]) => `Ledger checks itself: ${parts.join(", ")}`,
  selfChecked: (ago: string, size: string, took: string) =>
    `${ago}, ${size} entries read in ${took}`,
  lasting: (seconds: number) =>
    seconds < 90 ? `${Math.max(1, Math.round(seconds))} s` : `${Math.round(seconds / 60)} min`,
  selfStarting: "the first reading is not through yet",
  selfGood: "all agree",
  selfFaults: (count: number) => `${count} do not agree, nothing is written`,
  selfElsewhere: "another district does not agree, nothing is written",
  selfSpoiled: (count: number) => `${count} files of evidence spoiled`,
  selfClock: "the server's clock is wrong",
  selfFull: "disk nearly full, nothing is written",
  machine: "Files, disk and clock",
  machineNote:
    "Originals of evidence are read again by their digest, the database by its page checksums",
  files: "Evidence",
  filesText: (at: string, count: string, megabytes: string) =>
    `last read through ${at}, ${count} files, ${megabytes} MB`,
  filesStarting: "the first reading is not through yet",
  pages: "Database pages",
  pagesText: (at: string, megabytes: string) => `last read through ${at}, ${megabytes} MB`,
  pagesNone: "not read yet; a PostgreSQL of one's own is its keeper's to check",
  spoiledTitle: (count: number) => `${count} files of evidence are spoiled`,
  spoiledText:
    "Let the system administrator take these files from a backup and put them back in evidence/. They go from this list when the next reading finds them right.",
  spoiledOne: (evidence: number, fault: string) => `Evidence ${evidence}: ${fault}`,
  fileFault: {
    missing: "the original is gone",
    altered: "the original is not what was sealed",
    copyMissing: "a copy to show is missing",
  },
  disk: "Room on the disk",
  diskText: (free: string, limit: string) => `${free} MB; below ${limit} MB nothing is written`,
  fullTitle: "The disk is nearly full; nothing is written",
  clock: "The server's clock",
  clockFine: "fine",
  clockWrong: "wrong",
  clockTitle: {
    leapt: "The server's clock leapt",
    behind: "The server's clock is behind what was signed",
  },
  clockText: (seconds: number) =>
    `Off by ${Math.abs(seconds)} seconds. The order of records is that of their numbers and is not touched; but “today” is read from this clock. Let the system administrator set it.`,
  recoveries: "Restores",
  recoveriesNote: "Every restore from a backup is recorded in the ledger for good",
  recoveredAt: "Restored",
  backupOf: "From the backup of",
  lost: "Known to be lost",
  nothingLost: "nothing",
  lostOf: (who: string, seen: string, lost: string) => `${who} saw ${seen}, ${lost} lost`,
  recoveryReason: "Reason",
  formerName: (name: string) => `the log was called ${name} before`,
  line: (sealed: string, checked: string) =>
    `Ledger sealed ${sealed}, all of it checked ${checked}`,
  lineNever: "Sealing has begun; the first check of everything is not through yet",
  lineDoubt: "The ledger does not agree with what was sealed",
  ago: (seconds: number) =>
    seconds < 60
      ? `${Math.max(0, Math.round(seconds))} s ago`
      : seconds < 5400
        ? `${Math.round(seconds / 60)} min ago`
        : seconds < 172_800
          ? `${Math.round(seconds / 3600)} h ago`
          : `${Math.round(seconds / 86_400)} days ago`,
  never: "never",
  state: "How it stands",
  good: "The ledger agrees with its log",
  goodText: (size: string, from: string) =>
    `All ${size} entries agreed, one by one, in the reading that began ${from}.`,
  bad: "The ledger does not agree with its log; nothing is written",
  badText:
    "What follows is not as it was sealed. Tell the system administrator and run guatu doctor. Once it is cleared up and restored, writing goes on after the next whole reading without a fault.",
  foundBefore: (at: string, count: number) =>
    `${count} faults were found ${at}; since then everything agrees again.`,
  starting: "The first check of everything is not through yet",
  size: "Sealed",
  sizeUnit: (size: string) => `${size} entries`,
  waiting: "Waiting",
  waitingHint: "sealed about a second after they are recorded",
  sealedAt: "Last sealed",
  checked: "Last whole check",
  checkedSpan: ([from, to]: readonly [string, string], size: string, took: string) =>
    `${from} to ${to}, ${size} entries, in ${took}`,
  glanced: "Last glance",
  glancedHint: "every ten seconds or so; what changed is checked at once, and all is read again",
  erased: "Erased by law",
  origin: "Name of the log",
  keys: "Who signs",
  keysNote:
    "Compare the fingerprint with one the project office gave you by other means: only then is it the same key",
  key: "Public key",
  fingerprint: "Fingerprint",
  qr: (algorithm: string) => `QR code of the ${algorithm} public key`,
  outside: "Who else vouches",
  outsideNote: "A witness signs only a log that grew; a time stamp says by when it was there",
  noWitness:
    "No outside witness is set up: whoever replaces the whole system could begin another history. Set up at least two that are not run by the same office.",
  witness: "Witness",
  authority: "Time stamp",
  who: "Who",
  upTo: "Vouches up to",
  at: "When",
  answer: "Last try",
  fine: "fine",
  failing: (since: string, problem: string) => `failing since ${since}: ${problem}`,
  notYet: "not yet",
  checkpoint: "Checkpoint",
  checkpointNote: "Copy or print these lines and keep them: every later log must begin as they say",
  copy: "Copy",
  copied: "Copied",
  download: "Download the proof bundle",
  downloadHashes: "Download the hashes",
  withoutUs: "How to check without us",
  steps: [
    "Download the proof bundle (or have it handed to you by who may), and verify/guatu_verify.py of the product.",
    "Run the command below on any machine with Python 3.8 or later: no network, none of our software.",
    "Put in the key you were given by other means; after --log a checkpoint you kept: a log that was rewritten or cut does not agree with it.",
  ],
  command: (key: string) =>
    `python3 guatu_verify.py bundle.jsonl --key ${key} --log kept-checkpoint.txt`,
  publicHashes: (address: string) =>
    `The hashes are public at ${address} (C2SP tlog-tiles), for whoever wants to be a witness; they tell nothing but how many entries there are and when.`,
  closedHashes: "The hashes are not public (GUATU_LOG_PUBLIC=no).",
  stateName: {
    recorded: "recorded",
    sealed: "sealed",
    witnessed: "witnessed",
    stamped: "time-stamped",
  },
  witnessed: (count: number, all: number) => `${count} of ${all} witnesses`,
  prove: "Proof",
  proveLabel: (seq: number) => `Download the proof of number ${seq}`,
} satisfies typeof zh;
