/** Refusals around field rules: who sees which attribute. */
export const fieldSentences = {
  fieldOpen: {
    nature: "conflict",
    zh: "“{label}”是列表、亮灯、排名和通报都要用到的数据项，看得到项目的人都看得到，不能只给部分身份看。",
    en: "“{label}” is what lists, lights, rankings and bulletins rest on: everybody who sees the project sees it, and it cannot be kept from a role.",
  },
  fieldInUse: {
    nature: "conflict",
    zh: "“{rule}”要用到“{label}”，而它算出的结果人人相同，所以不能只给部分身份看。请项目办先从“{rule}”中去掉它，或者不限定。",
    en: "“{rule}” reads “{label}”, and what it works out is the same for everybody; so it cannot be kept from a role. Ask the project office to take it out of “{rule}” first, or leave it open.",
  },
  fieldHidden: {
    nature: "denied",
    zh: "您无权查看“{label}”，因此也不能填报。需要时请联系安全管理员。",
    en: "You may not see “{label}”, so you may not state it either. Ask the security administrator if you need to.",
  },
  fieldsHiddenInImport: {
    nature: "denied",
    zh: "这次导入含有您无权查看的数据项，不能由您撤销。请由看得到全部数据项的人撤销。",
    en: "This import stated attributes you may not see, so you cannot undo it. Somebody who sees all of them can.",
  },
  fieldsOwnPlace: {
    nature: "conflict",
    zh: "谁看得到哪个数据项，只在“设置—数据项权限”中设定。",
    en: "Who sees which attribute is set at “Settings – Fields” alone.",
  },
} as const;
