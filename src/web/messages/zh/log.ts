export const log = {
  title: "账本签封",
  note: "记入的每一条都进这本只能加长的账；改动、删除、回退，谁做都会被查出来",
  strip: (to: string) => ({
    before: "账本核对发现不符，已暂停写入，查看不受影响。",
    link: "详情",
    to,
  }),
  line: (sealed: string, checked: string) => `账本${sealed}签封，${checked}全部核对过`,
  lineNever: "账本签封刚开始，还没有核对完一遍",
  lineDoubt: "账本核对发现不符",
  ago: (seconds: number) =>
    seconds < 60
      ? `${Math.max(0, Math.round(seconds))} 秒前`
      : seconds < 5400
        ? `${Math.round(seconds / 60)} 分钟前`
        : seconds < 172_800
          ? `${Math.round(seconds / 3600)} 小时前`
          : `${Math.round(seconds / 86_400)} 天前`,
  never: "尚未",
  state: "现在的状况",
  good: "账本与签封一致",
  goodText: (size: string, from: string) => `全部 ${size} 条在 ${from} 开始的一遍核对里逐条相符。`,
  bad: "账本与签封不符，已暂停写入",
  badText:
    "以下各处与签封时不同。请通知系统管理员，用 guatu doctor 核对；查清并恢复后，下一遍核对无误即可继续写入。",
  foundBefore: (at: string, count: number) => `${at} 曾发现 ${count} 处不符，现已恢复一致。`,
  starting: "第一遍核对还没有完成",
  size: "已签封",
  sizeUnit: (size: string) => `${size} 条`,
  waiting: "等待签封",
  waitingHint: "记入后约一秒签封",
  sealedAt: "最近签封",
  checked: "最近一遍核对",
  checkedSpan: (from: string, to: string, size: string) => `${from} 至 ${to}，${size} 条`,
  erased: "依法删除",
  origin: "账本名",
  keys: "由谁签名",
  keysNote: "指纹请与项目办另行给您的核对：对得上，才说明这是同一把钥匙",
  key: "公钥",
  fingerprint: "指纹",
  qr: (algorithm: string) => `${algorithm} 公钥的二维码`,
  outside: "外面谁作证",
  outsideNote: "见证只认越来越长的账本；时间戳说明最晚何时已有",
  noWitness:
    "没有配置外部见证：只凭本机，换掉整个系统的人可以另起一本账。请配置至少两家不受同一单位管理的见证。",
  witness: "见证",
  authority: "时间戳",
  who: "谁",
  upTo: "作证到",
  at: "时间",
  answer: "最近一次",
  fine: "正常",
  failing: (since: string, problem: string) => `${since} 起未成：${problem}`,
  notYet: "还没有",
  checkpoint: "检查点",
  checkpointNote: "抄下或打印这几行留存：以后的账本必须以它开头",
  copy: "复制",
  copied: "已复制",
  download: "下载证据包",
  downloadHashes: "下载哈希",
  withoutUs: "不靠我们怎样核对",
  steps: [
    "下载证据包（或请有权限的人给您），连同程序包里的 verify/guatu_verify.py。",
    "在任何装有 Python 3.8 以上的电脑上运行下面的命令，不联网、不装本软件。",
    "把公钥换成您另行得到的那一把；--log 后面放您以前留存的检查点，账本若被改写或截短就对不上。",
  ],
  command: (key: string) =>
    `python3 guatu_verify.py 证据包.jsonl --key ${key} --log 留存的检查点.txt`,
  publicHashes: (address: string) =>
    `哈希公开在 ${address}（C2SP tlog-tiles），任何人可以用来作见证；其中没有任何内容，只看得出条数和时间。`,
  closedHashes: "哈希没有公开（GUATU_LOG_PUBLIC=no）。",
  stateName: { recorded: "已记入", sealed: "已签封", witnessed: "已见证", stamped: "已盖时间戳" },
  witnessed: (count: number, all: number) => `${count}/${all} 家见证`,
  prove: "出证",
  proveLabel: (seq: number) => `下载第 ${seq} 号的证明`,
};
