/** What a server is refused over its data folder, its database and its place on it. */
export const serverSentences = {
  dataInUse: {
    nature: "conflict",
    zh: "数据文件夹 {folder} 正由另一个挂图进程（进程号 {pid}）使用。请先停止它，或换一个数据文件夹。",
    en: "The data folder {folder} is in use by another Guatu (process {pid}). Stop that one first, or choose another folder.",
  },
  databaseInUse: {
    nature: "conflict",
    zh: "这个数据库正由另一台挂图服务器（{holder}）使用；一个数据库只能有一台服务器。请先停止那一台，或用 DATABASE_URL 指向别的数据库。",
    en: "This database is in use by another Guatu server ({holder}); a database has one server. Stop that one first, or point DATABASE_URL to another database.",
  },
  seatLost: {
    nature: "unavailable",
    zh: "本服务器与数据库的专用连接断了，暂停写入；查看不受影响，接上以后自动继续。",
    en: "This server lost its own line to the database. Nothing is written until it is back; reading goes on.",
  },
  seatTaken: {
    nature: "unavailable",
    zh: "另一台挂图服务器（{holder}）接过了这个数据库，本机暂停写入，查看不受影响；请到那一台上填报，或请系统管理员停止其中一台。",
    en: "Another Guatu server ({holder}) took over the database. Nothing is written here, reading goes on: work on that one, or have your administrator stop one of the two.",
  },
  standingBy: {
    nature: "unavailable",
    zh: "本服务器正在待命：数据库由另一台挂图服务器使用，那一台停下后由本机接替。",
    en: "This server stands by: another Guatu server has the database, and this one takes its place once that is gone.",
  },
  standByKeys: {
    nature: "invalid",
    zh: "这个数据库的账本不是本机 keys/ 里的密钥签的，接替以后不能签封，因此不待命。请把正在服务的那一台的 keys/ 文件夹拷过来再启动。",
    en: "The log of this database was not signed by the keys in keys/ here; this server could not go on with it and does not stand by. Copy the folder keys/ of the one that serves and start again.",
  },
  standByAlone: {
    nature: "invalid",
    zh: "自带的数据库只归启动它的那一台服务器，第二台不能待命。请用 DATABASE_URL 指向自备的 PostgreSQL，再用 --stand-by。",
    en: "The bundled database is that of the one server which starts it: a second cannot stand by. Point DATABASE_URL to a PostgreSQL of your own to use --stand-by.",
  },
  engineMissing: {
    nature: "unsupported",
    zh: "自带的数据库在这台机器（{platform}）上不能运行：{detail}。请重新安装，或改用自备的 PostgreSQL（15 至 18）。",
    en: "The bundled database does not run on this machine ({platform}): {detail}. Install again, or use a PostgreSQL (15 to 18) of your own.",
  },
  engineUnsafe: {
    nature: "unsupported",
    zh: "数据库的 {setting} 被关闭，断电时会丢失已确认的记录，因此不启动。请改回 on。",
    en: "The database has {setting} switched off and would lose confirmed records in a power cut, so it is not used. Set it to on.",
  },
  databaseTooOld: {
    nature: "unsupported",
    zh: "这个 PostgreSQL 版本过旧，需要 15 或更新。",
    en: "This PostgreSQL is too old: 15 or later is needed.",
  },
} as const;
