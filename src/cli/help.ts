import type { Bilingual } from "../domain/language.ts";

/** The command line in one page. */
export const help: Bilingual = {
  zh: `挂图：重大项目一本账

用法：guatu 命令 [选项]

  serve [--empty] [--stand-by]            启动，或待命（PORT、HOST、GUATU_DATA、DATABASE_URL）
  import 文件… [--unit 区或板块] [--known-at 日期] [--dry-run] [--strict]
  projects [名称、拼音或首字母] [--unit]      项目清单
  show 项目编号或名称 [--known-at 日期]       一个项目的全部记录
  slips [--unit] [--known-at 日期]          计划与实际相差天数
  rank 考评办法 --period 2024Q1 [--known-at 日期] [--out 文件]
  rank --verify 文件…                       在任何机器上重算公示的排名，不用数据库
  rulebook 文件.yaml|条文.txt [--out 文件]  打印一份考评办法，重算其算例（docs/rulebooks.md）
  bulletin --period 2024-02 --out 通报.docx
  export xlsx [--unit] [--out 文件]
  undo 导入编号
  config export [--unit] [--out 文件]        导出一个区的全部规则和单位
  config import 文件 --reason 理由 [--unit] [--dry-run]
  district new 编号 名称 --template 模板|配置.json
  doctor [--rebuild]                      运行状况；账本与签封逐条核对
  log check [--unit] [--outside 检查点…]     再与外面留存的检查点核对
  log export [--unit] [--out 文件]           写出整个证据包    log keys 签封公钥
  erase --seq 编号,… --reason 理由 --unit 区   依法删除文字
  verify 文件 [--bundle 证据包] [--key 公钥]   核对证据包、通报或表格，不用数据库
  backup 文件夹 [--keys 文件]               备份数据库、佐证文件和公钥；--keys 另存上锁的私钥
  restore 备份 [--outside 检查点…] [--keys 文件] [--older --reason 理由] [--dry-run]
  upgrade --rehearse [备份]                 用副本演练升级
  draw --verify 文件 [--key 公钥]             重抽一次公布的抽签，不用数据库
  witness                                 启动见证（PORT、WITNESS_DATA、WITNESS_NAME）

  --json 给程序用的输出    --lang zh|en    日期写成 2024-02-29
退出码：0 成功，1 程序差错，2 输入有误，3 无权限，4 找不到，5 冲突，6 文件不支持或过大`,
  en: `Guatu: one ledger for every major project

Usage: guatu COMMAND [OPTIONS]

  serve [--empty] [--stand-by]            start, or stand by (PORT, HOST, GUATU_DATA, DATABASE_URL)
  import FILE… [--unit DISTRICT-OR-UNIT] [--known-at DAY] [--dry-run] [--strict]
  projects [NAME, PINYIN OR INITIALS] [--unit]
  show PROJECT [--known-at DAY]           everything known of one project
  slips [--unit] [--known-at DAY]         planned against actual or latest dates, in days
  rank RULEBOOK --period 2024Q1 [--known-at DAY] [--out FILE]
  rank --verify FILE…                     compute published rankings again, without a database
  rulebook FILE.yaml|TEXT.txt [--out FILE]  print a rulebook and work its examples (docs/rulebooks.md)
  bulletin --period 2024-02 --out FILE.docx
  export xlsx [--unit] [--out FILE]
  undo IMPORT
  config export [--unit] [--out FILE]     a district's own rules and its tree of units
  config import FILE --reason WHY [--unit] [--dry-run]
  district new ID NAME --template TEMPLATE|FILE.json
  doctor [--rebuild]                      health; the ledger held against its sealed log
  log check [--unit] [--outside CHECKPOINT…]  also against checkpoints kept outside
  log export [--unit] [--out FILE]        the whole proof bundle    log keys: by whom it is signed
  erase --seq N,… --reason WHY --unit DISTRICT  takes texts out for good, as the law asks
  verify FILE [--bundle BUNDLE] [--key KEY]  checks a bundle, bulletin or sheet; needs no data
  backup FOLDER [--keys FILE]             database, evidence, public keys; --keys: the private ones, locked, apart
  restore BACKUP [--outside CHECKPOINT…] [--keys FILE] [--older --reason WHY] [--dry-run]
  upgrade --rehearse [BACKUP]             tries an upgrade on a copy
  draw --verify FILE [--key KEY]          draws a published draw again; needs no data
  witness                                 start a witness (PORT, WITNESS_DATA, WITNESS_NAME)

  --json output for programs    --lang zh|en    a day is written 2024-02-29
Exit codes: 0 done, 1 fault, 2 bad input, 3 not allowed, 4 not found, 5 conflict, 6 file unsupported or too big`,
};
