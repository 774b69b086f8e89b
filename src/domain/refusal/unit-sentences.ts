/** Refusals of re-organising the tree of units. */
export const unitSentences = {
  unitNameNeeded: {
    nature: "invalid",
    zh: "请填写单位名称。",
    en: "Give the unit a name.",
  },
  unitNameTaken: {
    nature: "conflict",
    zh: "同一上级下已经有“{unit}”。请换一个名称，或先把原来的合并、撤销。",
    en: "There is a unit named “{unit}” in the same place. Choose another name, or merge or close that one first.",
  },
  unitNameTwice: {
    nature: "conflict",
    zh: "有几个单位都叫“{unit}”，分不清是哪一个。请先改名，或从树上选择。",
    en: "Several units are named “{unit}”. Rename one first, or choose it in the tree.",
  },
  unitReasonNeeded: {
    nature: "invalid",
    zh: "请写明依据，例如批复文号。以后在沿革里看得到。",
    en: "Say on what grounds, such as the number of the approval. It stays in the unit's history.",
  },
  unitInFuture: {
    nature: "invalid",
    zh: "起算日 {day} 晚于今天（{today}）。还没有发生的调整请到那一天再办。",
    en: "It would hold from {day}, after today ({today}). Enter a change when its day has come.",
  },
  unitNotOpen: {
    nature: "conflict",
    zh: "“{unit}”已撤销，不能再调整，也不能作为上级。",
    en: "“{unit}” is closed: it cannot be changed any more, nor stand above another.",
  },
  unitRoot: {
    nature: "conflict",
    zh: "最上面的单位只有一个，可以改名，不能移动、合并、拆分或撤销。",
    en: "There is one topmost unit. It can be renamed, not moved, merged, split or closed.",
  },
  unitCycle: {
    nature: "conflict",
    zh: "“{unit}”不能放到自己或自己的下级下面。请另选上级。",
    en: "“{unit}” cannot stand below itself or its own parts. Choose another place.",
  },
  unitUnchanged: {
    nature: "invalid",
    zh: "“{unit}”现在就是这样，没有要改的。",
    en: "“{unit}” is like that already: there is nothing to change.",
  },
  unitHasChildren: {
    nature: "conflict",
    zh: "“{unit}”下面还有“{child}”等单位。请先移动或合并它们。",
    en: "There are units below “{unit}”, such as “{child}”. Move or merge them first.",
  },
  unitHasProjects: {
    nature: "conflict",
    zh: "“{unit}”还有 {count} 个没有终止的项目。请先合并到别的单位，或把项目划出。",
    en: "“{unit}” still has {count} projects that have not ended. Merge it into another unit, or split them off first.",
  },
  unitHasGrants: {
    nature: "conflict",
    zh: "还有 {count} 项授权在“{unit}”上。请安全管理员先终止或改授这些授权。",
    en: "{count} grants are still in force on “{unit}”. Ask the security administrator to end them or give them elsewhere first.",
  },
  unitNotYours: {
    nature: "denied",
    zh: "“{unit}”不在您管理的范围内，不能调整。",
    en: "“{unit}” is not among the units you organise.",
  },
  unitsMovedOn: {
    nature: "conflict",
    zh: "您打开以后单位有了变化，这次没有调整。请重新试算后再确认。",
    en: "The units changed after you looked. Nothing was done: look at the effects again, then confirm.",
  },
  mergeNeedsTwo: {
    nature: "invalid",
    zh: "合并成新单位至少要选两个，并入已有单位至少要选一个别的单位。",
    en: "Choose two units at least to merge into a new one, or one other to merge into one that is there.",
  },
  splitNeedsProjects: {
    nature: "invalid",
    zh: "请选择从“{unit}”划出的项目；只新设单位请用“新增”。",
    en: "Choose the projects that leave “{unit}”. To set up a unit without any, add one.",
  },
  splitNotThere: {
    nature: "conflict",
    zh: "选中的项目里有 {count} 个已经不在“{unit}”。请刷新后重选。",
    en: "{count} of the chosen projects are not with “{unit}” any more. Load the list again.",
  },
  unitFigureUnread: {
    nature: "invalid",
    zh: "“{name}”的数读不懂：{why}整批都没有记录。",
    en: "The figure of “{name}” cannot be read: {why} Nothing of the batch was recorded.",
  },
  unitFiguresNone: {
    nature: "invalid",
    zh: "一个数也没有填。请至少填写一个单位。",
    en: "Nothing was typed. Fill in one unit at least.",
  },
} as const;
