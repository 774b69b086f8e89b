/** What sealing and checking the log find. */
export const sealSentences = {
  sealReread: {
    nature: "conflict",
    zh: "账本第 {seq} 号（{kind}）两次读出来不一样，没有签封。请立即停用并检查磁盘和内存，再用 guatu doctor 核对。",
    en: "Number {seq} of the ledger ({kind}) read differently the second time; nothing was signed. Stop the server, check disk and memory, then run guatu doctor.",
  },
  sealTree: {
    nature: "conflict",
    zh: "账本签封到第 {size} 条，但存着的哈希得不出当时签名的根，没有继续签封。请用 guatu doctor 核对。",
    en: "The log is sealed up to entry {size}, but its stored hashes no longer give the root that was signed; nothing was added. Run guatu doctor.",
  },
  ledgerInDoubt: {
    nature: "unavailable",
    zh: "账本核对发现不符，暂停写入；查看不受影响。详情见“账本签封”页，请通知系统管理员。",
    en: "A check of the ledger found that it does not agree with what was sealed. Nothing is written until that is cleared up; reading goes on. See the page “Sealed log” and tell your administrator.",
  },
  logKeyWrong: {
    nature: "conflict",
    zh: "签封密钥文件 {file} 读不出来，因此不启动。请从备份恢复数据文件夹里的 keys/。",
    en: "The sealing key {file} cannot be read, so the server does not start. Restore keys/ of the data folder from a backup.",
  },
  checksTooMany: {
    nature: "tooMany",
    zh: "从这个地址来的核对太多了，请过 {minutes} 分钟再试。",
    en: "Too many checks came from this address. Try again in {minutes} minute(s).",
  },
  logShut: {
    nature: "missing",
    zh: "本系统没有公开账本的哈希。",
    en: "The hashes of the log are not public here.",
  },
  notSealed: {
    nature: "missing",
    zh: "账本里没有您能看到、且已签封的第 {seqs} 号记录。刚记入的请过几秒再试。",
    en: "No sealed record you may see has the number {seqs}. What was just recorded is sealed within seconds.",
  },
  notACheckpoint: {
    nature: "invalid",
    zh: "文件 {file} 不是签过名的检查点。应是通报或“账本签封”页上留存的那几行，一字不差。",
    en: "The file {file} is not a signed checkpoint. It holds the lines kept from a bulletin or from the page “Sealed log”, letter by letter.",
  },
  notErasable: {
    nature: "invalid",
    zh: "第 {seq} 号不是文字事实，或已经删除，不能依法删除。可删除的是文字内容，金额和日期不含个人信息。",
    en: "Number {seq} is not a fact that says a text, or is erased already. Only texts can be erased; amounts and days carry no personal data.",
  },
} as const;
