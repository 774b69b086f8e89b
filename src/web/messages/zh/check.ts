export const check = {
  footLabel: "账本签封",
  footCode: "核对本页所据账本的二维码",
  foot: (size: string, root: string, at: string) => `账本签封 ${size} 条，根 ${root}，${at}`,
  footHow: (address: string, district: string) =>
    `扫码，或打开 ${address} 填入区 ${district}、条数和根，即可核对这本账是否被改写过，不用登录。`,
  title: "核对印出的检查点",
  note: "文件页脚印着账本当时的条数和校验值（根）。照填在这里，就能查出这本账的那些记录此后有没有被改写，不用登录。",
  district: "区的代号",
  size: "签封条数",
  root: "根（页脚所印，至少前 12 位）",
  rootHint: "0–9 和 a–f，空格不计",
  submit: "核对",
  badDistrict: "请填区的代号，印在页脚，如 sample。",
  badSize: "条数是一个正整数。",
  badRoot: "根是 12 到 64 位的 0–9、a–f。",
  ours: "是这本账",
  oursText: (size: string, at: string) =>
    `现在这本账，开头 ${size} 条的哈希与纸上一致；这 ${size} 条最晚在 ${at} 已经签封，此后没有被换掉。`,
  noTime: "（时间未知）",
  witnessed: (count: string) => `当时有 ${count} 家外部见证签名。`,
  unwitnessed: "当时没有外部见证签名。",
  stamped: (at: string) => `可信时间机构在 ${at} 盖了时间戳。`,
  now: (size: string) => `账本现有 ${size} 条。`,
  limit:
    "内容与哈希是否一致，由服务器不停自查，不符时这里会报警。这里只说明账本没有被改写，不说明纸上的数字与账本一致：数字请对照 Word、Excel 文件用 guatu verify 核对，或登录后逐项打开。",
  other: "不是这本账",
  otherText: (size: string) =>
    `账本开头的 ${size} 条算出来的根与纸上不同。请先对一遍有没有抄错；没有抄错，就是这张纸不出自这本账，或者账本被改写过：留好这张纸，交给审计。`,
  ahead: "比现在的账本还长",
  aheadText: (size: string, now: string) =>
    `纸上说有 ${size} 条，账本现在只有 ${now} 条。请先对一遍有没有抄错；没有抄错，就是这张纸不出自这本账，或者账本被退回到从前：留好这张纸，交给审计。`,
  unknown: "本机没有这个区的账本",
  unknownText: "请核对区的代号，和二维码所在的网址是不是项目办公布的那一个。",
  doubt: "这台服务器正在报警：账本与签封不符，已暂停写入。以下结论在查清以前不要采信。",
  origin: "账本名",
};
