/** Refusals of changing the district's rules, taking a configuration in and opening a district. */
export const settingsSentences = {
  noSuchRule: {
    nature: "missing",
    zh: "没有名为“{name}”的规则。可以修改的规则见“设置”页。",
    en: "There is no rule named “{name}”. The settings page lists those that can be changed.",
  },
  noSuchVersion: {
    nature: "missing",
    zh: "“{name}”没有第 {version} 号这一版。请在历史中选择。",
    en: "“{name}” has no version {version}. Choose one from its history.",
  },
  ruleChangedMeanwhile: {
    nature: "conflict",
    zh: "您打开以后，{by}已于 {day} 修改了这项规则，您的改动没有保存，也没有覆盖对方的改动。请查看最新一版后再改。",
    en: "{by} changed this rule on {day}, after you had opened it. Yours was not saved and theirs stands. Look at the newest version, then change it again.",
  },
  ruleSame: {
    nature: "conflict",
    zh: "内容与现行的一版相同，没有需要保存的改动。",
    en: "This is what is in force already: there is nothing to save.",
  },
  caseDiffers: {
    nature: "invalid",
    zh: "《{rulebook}》的算例“{case}”与条文不符：{difference}。请改条文，或改算例。",
    en: "In “{rulebook}” the worked case “{case}” does not come out: {difference}. Change the articles or the case.",
  },
  ruleTooBig: {
    nature: "tooBig",
    zh: "这项规则有 {size} KB，最多 {limit} KB。请删去不需要的内容。",
    en: "This rule is {size} KB; the most is {limit} KB. Remove what is not needed.",
  },
  attributeLabelMissing: {
    nature: "invalid",
    zh: "第 {row} 项（{id}）缺少名称。请补上中文和英文名称。",
    en: "Item {row} ({id}) has no label. Give it a label in Chinese and in English.",
  },
  attributeIdBad: {
    nature: "invalid",
    zh: "第 {row} 项的编号“{id}”不合规。自设数据项的编号以 own_ 开头，后接小写字母、数字和下划线，最多 40 个字符，例如 own_land_tax。",
    en: "The id “{id}” of item {row} will not do. An attribute of your own begins with own_, then lower-case letters, digits and underscores, 40 characters at most: own_land_tax.",
  },
  attributeIdTaken: {
    nature: "invalid",
    zh: "编号“{id}”重复。请给第 {row} 项换一个编号。",
    en: "The id “{id}” is used twice. Give item {row} another.",
  },
  attributeWordTaken: {
    nature: "invalid",
    zh: "“{word}”已经是“{holder}”的名称或同义词，导入时分不清是哪一项。请从“{label}”里去掉它，或换一个叫法。",
    en: "“{word}” is a name of “{holder}” already, so a file could mean either. Take it out of “{label}” or use another word.",
  },
  attributeUnitUnknown: {
    nature: "invalid",
    zh: "“{label}”的计量单位“{unit}”不认识。可用的有：{known}。",
    en: "The unit “{unit}” of “{label}” is unknown. Use one of: {known}.",
  },
  attributeUnitNeeded: {
    nature: "invalid",
    zh: "“{label}”是数量，要写计量单位，例如：人、亩、万㎡、%。",
    en: "“{label}” is a quantity and needs a unit, such as 人, 亩, 万㎡ or %.",
  },
  attributeChoicesNeeded: {
    nature: "invalid",
    zh: "“{label}”是选项，至少要有一个可选值，每个可选值要有不重复的编号和中英文名称。",
    en: "“{label}” is a choice: it needs at least one, each with an id of its own and a label in both languages.",
  },
  attributeTimingUnfit: {
    nature: "invalid",
    zh: "“{label}”的时态不合：按期数据要写明按月或按年，日期才可以是“在某日发生”。",
    en: "The timing of “{label}” does not fit: a flow says month or year, and only a day can be an event.",
  },
  attributeNobodyStates: {
    nature: "invalid",
    zh: "“{label}”没有写由谁填报。请至少选一种身份。",
    en: "Nobody may state “{label}”. Choose at least one role.",
  },
  attributeHasFacts: {
    nature: "conflict",
    zh: "“{label}”已有 {count} 条记录，不能删除，也不能改动{what}。不再使用时请改为“停用”，已有记录仍会显示。",
    en: "“{label}” has {count} facts already; it cannot be removed and its {what} cannot change. Retire it instead: what was stated is still shown.",
  },
  attributeRetired: {
    nature: "conflict",
    zh: "“{label}”已停用，不再填报。已有记录仍可查看。",
    en: "“{label}” is retired and no longer stated. What was stated can still be seen.",
  },
  attributeNotDeclared: {
    nature: "invalid",
    zh: "“{rule}”提到的数据项“{attribute}”没有登记或已停用。",
    en: "“{rule}” speaks of the attribute “{attribute}”, which is not declared or is retired.",
  },
  configFault: {
    nature: "invalid",
    zh: "这不是完整的配置文件（{place}）。请使用“导出配置”得到的文件。",
    en: "This is no complete configuration file ({place}). Use a file made by “Export the configuration”.",
  },
  configDamaged: {
    nature: "invalid",
    zh: "配置文件的校验值不符，内容在导出以后被改动或损坏。请重新导出。",
    en: "The configuration's checksum does not agree: the file was edited or damaged after its export. Export it again.",
  },
  noSuchTemplate: {
    nature: "missing",
    zh: "没有模板“{template}”。可选：{choices}。",
    en: "There is no template “{template}”. Known: {choices}.",
  },
  districtTaken: {
    nature: "conflict",
    zh: "编号“{id}”已有人使用。请换一个。",
    en: "The id “{id}” is taken. Choose another.",
  },
} as const;
