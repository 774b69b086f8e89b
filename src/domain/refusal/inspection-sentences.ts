/** Draws, inspectors' cards and what they found. */
export const inspectionSentences = {
  noSuchDraw: {
    nature: "missing",
    zh: "没有 {id} 号抽签，或者不在您的范围内。",
    en: "There is no draw {id}, or it is not within your part of the district.",
  },
  drawNotOpen: {
    nature: "conflict",
    zh: "第 {number} 号抽签还没有公开，没有名单。",
    en: "Draw {number} is not opened yet; there is no list.",
  },
  drawOpened: {
    nature: "conflict",
    zh: "这次抽签已经公开，结果不会再变。",
    en: "This draw has been opened and does not change any more.",
  },
  drawStillShut: {
    nature: "conflict",
    zh: "第 {number} 号抽签还没有公开，公开以后才能再抽一次。",
    en: "Draw {number} is not opened yet. The next one can be committed to after it.",
  },
  drawNotSealed: {
    nature: "conflict",
    zh: "承诺还没有签封进账本，通常一两秒就好。请稍候再试；一直不好，请看“账本签封”页。",
    en: "The commitment is not in the sealed log yet, which takes a second or two. Try again; if it lasts, see the page “Sealed log”.",
  },
  drawWaitsForWords: {
    nature: "conflict",
    zh: "还等着项目办以外的人写几个字，写好才能公开。",
    en: "The words of somebody outside the office are still missing; the draw is opened after them.",
  },
  drawHasWords: {
    nature: "conflict",
    zh: "已经有人写过了，只写一次。",
    en: "Somebody has written already; it is done once.",
  },
  drawNeedsWords: {
    nature: "invalid",
    zh: "请写几个字，写什么都行，越随意越好。",
    en: "Write a few words. Anything will do, the less expected the better.",
  },
  drawNeedsTitle: {
    nature: "invalid",
    zh: "请写明这次抽查叫什么。",
    en: "Say what this inspection is called.",
  },
  drawNeedsInspector: {
    nature: "invalid",
    zh: "请至少选一个检查人；只能选对全区有核实权限的人。",
    en: "Choose at least one inspector, among those who may verify over the whole district.",
  },
  drawNeedsWordsRole: {
    nature: "invalid",
    zh: "按规则，种子里要有项目办以外的人写的几个字，请选由谁来写。",
    en: "The rule takes words of somebody outside the office into the seed. Choose who writes them.",
  },
  drawTakesNoWords: {
    nature: "invalid",
    zh: "按规则，这里不请别人写字。",
    en: "The rule takes no words of others.",
  },
  drawEmpty: {
    nature: "conflict",
    zh: "按规则没有一个项目可抽。请看看规则“现场抽查”。",
    en: "By the rule there is no project to draw from. Look at the rule “Inspection on site”.",
  },
  notADraw: {
    nature: "unsupported",
    zh: "{file} 不是公布的抽签数据。请在“现场抽查”页下载。",
    en: "{file} is not a published draw. Download one from the page “Inspection on site”.",
  },
  cardThere: {
    nature: "conflict",
    zh: "这个人已经要去看这个项目了。",
    en: "This person inspects this project already.",
  },
  cardNeedsDrawn: {
    nature: "invalid",
    zh: "这个项目没有被抽中，不能加人。",
    en: "This project was not drawn, so nobody is sent there.",
  },
  noSuchCard: {
    nature: "missing",
    zh: "没有这张检查卡，或者不是您的。",
    en: "There is no such card, or it is not yours.",
  },
  findingNotOfCard: {
    nature: "invalid",
    zh: "这条记录不是卡上这个项目的。请重新打开检查卡。",
    en: "This record is not of the card's project. Open the card again.",
  },
  findingNeedsWords: {
    nature: "invalid",
    zh: "不符或看不清的，请写明看到了什么。",
    en: "Where it differs or cannot be told, say what you saw.",
  },
} as const;
