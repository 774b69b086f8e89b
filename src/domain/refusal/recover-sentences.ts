/** What backing up, restoring and a full disk run into. */
export const recoverSentences = {
  diskFull: {
    nature: "full",
    zh: "磁盘快满了（剩 {free} MB，低于 {limit} MB），暂停写入；查看不受影响，腾出空间后自动恢复。请通知系统管理员。",
    en: "The disk is nearly full ({free} MB left, less than {limit} MB). Nothing is written until there is room; reading goes on. Tell your administrator.",
  },
  notABackup: {
    nature: "invalid",
    zh: "{folder} 里没有挂图的备份（缺 backup.json 或 SHA256SUMS，或版本不认识）。请给出备份文件夹本身。",
    en: "{folder} is no backup of Guatu (backup.json or SHA256SUMS is missing, or of an unknown version). Name the folder of the backup itself.",
  },
  backupBroken: {
    nature: "conflict",
    zh: "备份已损坏：{file} 与清单不符。请换一份备份。",
    en: "The backup is damaged: {file} is not what its list says. Use another backup.",
  },
  backupRotten: {
    nature: "conflict",
    zh: "数据库的页面与校验和不符，没有做成备份：{detail}。请检查磁盘和内存，从以前的备份恢复。",
    en: "A page of the database does not agree with its checksum, so no backup was made: {detail}. Check disk and memory, and restore from an earlier backup.",
  },
  backupNewer: {
    nature: "conflict",
    zh: "备份里有本程序不认识的 {migration}。请用做备份的那一版或更新的挂图。",
    en: "The backup holds {migration}, which this program does not know. Use the Guatu that made it, or a newer one.",
  },
  backupElsewhere: {
    nature: "invalid",
    zh: "这份备份来自{kind}，不能恢复到{place}。请{action} DATABASE_URL。",
    en: "This backup was made from {kindEn} and cannot be restored into {placeEn}. {actionEn} DATABASE_URL.",
  },
  backupOtherName: {
    nature: "invalid",
    zh: "备份的数据库叫“{name}”，属于用户“{user}”；请恢复到同名数据库，用同名用户连接。",
    en: "The database of the backup was called “{name}” and belongs to “{user}”. Restore into a database of that name, as that user.",
  },
  backupTool: {
    nature: "unsupported",
    zh: "需要 {need} 版或更新的 {tool}（找到的：{found}）。请安装 PostgreSQL 客户端，或用 GUATU_PG_BIN 指明所在文件夹。",
    en: "This needs {tool} of version {need} or newer (found: {found}). Install PostgreSQL's client programs, or name their folder with GUATU_PG_BIN.",
  },
  placeNotEmpty: {
    nature: "conflict",
    zh: "{place} 不是空的。恢复只往空的地方写：请先移走原来的数据，或换一个位置。",
    en: "{place} is not empty. A restore writes into an empty place only: move the old data away first, or name another place.",
  },
  olderThanSeen: {
    nature: "conflict",
    zh: "这份备份比外面见过的旧：区 {district} 备份里 {size} 条，{who} 见过 {seen} 条，差的 {lost} 条会丢失。确要恢复，请加 --older --reason 理由；恢复会记入账本，账本换新名另签。",
    en: "The backup is older than what was seen outside: district {district} has {size} entries in it, {who} saw {seen}; {lost} would be lost. To restore it all the same add --older --reason WHY; that is recorded in the ledger, which goes on under a new name.",
  },
  restoredWrong: {
    nature: "conflict",
    zh: "恢复出来的账本核对不符，没有启用：区 {district}，{count} 处，第一处：{first}。",
    en: "The restored ledger does not agree with its log and was not put in place: district {district}, {count} faults, the first: {firstEn}.",
  },
  keysLocked: {
    nature: "invalid",
    zh: "密钥文件要口令：把不少于 12 个字符的口令放进环境变量 GUATU_KEYS_PASSPHRASE；恢复时须与备份时相同。",
    en: "The file of keys takes a passphrase: put one of at least 12 characters into GUATU_KEYS_PASSPHRASE; a restore needs the one of the backup.",
  },
} as const;
