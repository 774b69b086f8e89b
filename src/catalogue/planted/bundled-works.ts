import { withMonths, workingMonths } from "../sample/fault.ts";
import type { Plant, Plot } from "./plot.ts";

const villages = ["东圩", "西埠", "南塘", "北沟", "新桥", "老洼", "前庄", "后渡", "河口", "柳林"];
const works = ["村道硬化", "沟渠疏浚", "路灯安装", "泵站维修", "危桥加固"];

/** No small work reaches 500万元, below which nothing enters the statistics (handbook 3.1). */
const largest = 480;

const partName = (index: number): string =>
  `${villages[index % villages.length] ?? ""}村${works[Math.floor(index / 2) % works.length] ?? ""}`;

/** A total cut into so many parts that differ a little and add up. */
function cut(total: number, count: number): number[] {
  const even = Math.floor(total / count);
  const parts = Array.from({ length: count }, (_, index) =>
    index % 2 === 1 && index > 0 ? even + (index % 7) : even - ((index + 1) % 7),
  );
  const left = total - parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part, index) => part + Math.floor(left / count) + Number(index < left % count));
}

function isLocal({ draft }: Plot): boolean {
  const { total } = draft.scale;
  return (
    draft.identity.type !== "industrial" && draft.phases === 0 && total >= 6000 && total <= 20_000
  );
}

function told(plot: Plot, given: { name: string; content: string }): Plot {
  const identity = { ...plot.draft.identity, ...given };
  return { ...plot, draft: { ...plot.draft, identity } };
}

/**
 * Small works of many villages bundled into one project (打捆, handbook 3.4). Plain: the works stand below it, each too
 * small to be entered. Hard: only the content tells how many there are, and the reports wander from village to village.
 */
export const bundledWorks: Plant = ({ plot, hard, random }) => {
  if (!isLocal(plot)) return null;
  const { total } = plot.draft.scale;
  const count = Math.ceil(total / largest) + 1;
  const { host, index } = plot.draft;
  const named = told(plot, {
    name: `${host.name}农村基础设施提升项目（${index + 1}号）`,
    content: `村道硬化、沟渠疏浚、路灯安装等小型工程${count}处`,
  });
  const wandering = workingMonths(plot.draft).map((report, at) => ({
    ...report,
    sentence: `${partName(at * 2)}，完成${random.between(20, 100)}%`,
  }));
  const draft = withMonths(named.draft, wandering);
  const parts = cut(total, count).map((each, at) => ({ name: partName(at), total: each }));
  return {
    plots: [{ ...named, draft, parts: hard ? [] : parts }],
    note: {
      zh: `${count}处不足500万元的小工程打捆成一个项目`,
      en: `${count} works of less than 500万元 each bundled into one project`,
    },
  };
};

/** A renewal approved, tendered and contracted as one, in a few lots each large enough to be entered by itself. */
export const packagedRenewal: Plant = ({ plot, random }) => {
  if (!isLocal(plot)) return null;
  const count = random.between(3, 4);
  const { host, index, scale } = plot.draft;
  const named = told(plot, {
    name: `${host.name}老旧小区改造项目（${index + 1}号）`,
    content: `一个立项批复、一次招标，分${count}个标段实施`,
  });
  const parts = cut(scale.total, count).map((total, at) => ({ name: `第${at + 1}标段`, total }));
  return {
    plots: [{ ...named, parts }],
    note: {
      zh: `一个批复、一次招标的${count}个标段，每段都够入库`,
      en: `${count} lots under one approval and one tender, each large enough for itself`,
    },
  };
};
