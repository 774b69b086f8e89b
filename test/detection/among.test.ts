import { expect, test } from "vitest";
import { many, month, named, project, seen, wan, words } from "./projects.ts";

const size = {
  investor: "示例云帆有限公司",
  totalInvestment: wan(52_000),
  land: many(89, "亩"),
  content: "建设封装测试及配套设施，用地89亩，分1栋建设",
};

test("同一项目报了两次: another name in another town, of one investor, size and content", () => {
  const first = project({ subject: 1, unit: 1 }, named("云帆封装测试项目", size));
  const again = project({ subject: 2, unit: 2 }, named("云帆封装测试扩能项目", size));
  expect(seen("same-project", first, again)).toMatchObject([{ subjects: [1, 2], unit: 2 }]);
});

test("同一项目报了两次: a second phase, and another project of the same investor, are none", () => {
  const first = project({ subject: 1, unit: 1 }, named("云帆封装测试项目", size));
  const phase = project({ subject: 2, unit: 1 }, named("云帆封装测试项目二期", size));
  const other = project(
    { subject: 3, unit: 1 },
    named("云帆智慧物流园", { investor: size.investor, totalInvestment: wan(11_000) }),
  );
  expect(seen("same-project", first, phase, other)).toEqual([]);
});

test("同一项目报了两次: a phase of a project is no second entry of it", () => {
  const first = project({ subject: 1 }, named("云帆封装测试项目", size));
  const part = project({ subject: 2, parent: 1 }, named("云帆封装测试项目", size));
  expect(seen("same-project", first, part)).toEqual([]);
});

const part = (subject: number, name: string, more = {}) =>
  project(
    { subject },
    named(name, { investor: "示例云帆有限公司", totalInvestment: wan(9000 + subject), ...more }),
  );

test("拆分: parts of one investor that differ in their lot only, and not its unlike projects", () => {
  const lots = [
    part(1, "云帆封装测试A区项目"),
    part(2, "云帆封装测试B区项目"),
    part(3, "云帆封装测试C区项目"),
  ];
  expect(seen("split", ...lots)).toMatchObject([{ subjects: [1, 2, 3], strength: 2 }]);
  expect(seen("split", part(1, "云帆封装测试项目"), part(2, "职工宿舍改造工程"))).toEqual([]);
  const elsewhere = [
    part(1, "云帆封装测试A区项目"),
    part(2, "云帆封装测试B区项目", { investor: "别家" }),
  ];
  expect(seen("split", ...elsewhere)).toEqual([]);
});

const total = (subject: number, amount: number, unit = 1) =>
  project({ subject, unit }, named(`项目${subject}号`, { totalInvestment: wan(amount) }));

test("扎堆门槛: five of a unit just over 5亿 and none at places as round are a lead", () => {
  const heaped = [50_000, 50_100, 50_050, 50_300, 50_020].map((amount, at) =>
    total(at + 1, amount),
  );
  expect(seen("heaping", ...heaped)).toMatchObject([{ subjects: [1, 2, 3, 4, 5], strength: 2 }]);
});

test("扎堆门槛: as many at places as round, or just under, or spread over units, are none", () => {
  const even = [50_000, 50_100, 40_000, 40_050, 60_000, 60_100, 45_000, 55_000].map((amount, at) =>
    total(at + 1, amount),
  );
  expect(seen("heaping", ...even)).toEqual([]);
  const under = [49_000, 48_800, 49_900, 47_000, 50_000].map((amount, at) => total(at + 1, amount));
  expect(seen("heaping", ...under)).toEqual([]);
  expect(seen("heaping", total(1, 50_000, 1), total(2, 50_100, 2))).toEqual([]);
});

test("同一项目报了两次: an entry that ended when the other began was handed over", () => {
  const old = project({ subject: 1, unit: 1 }, [
    ...named("云帆封装测试项目", size),
    {
      ...month("2024-02", 0),
      attribute: "status",
      value: "ended",
      period: null,
      validFrom: "2024-02-28",
    },
  ]);
  const begun = (day: string) =>
    project(
      { subject: 2, unit: 2 },
      named("云帆封装测试项目", size).map((each) => ({ ...each, knownOn: day })),
    );
  expect(seen("same-project", old, begun("2024-03-02"))).toEqual([]);
  expect(seen("same-project", old, begun("2023-12-02"))).toHaveLength(1);
});

test("拆分: owners alike on one road, and never a phase of another year", () => {
  const lot = (subject: number, mark: string, day = "2024-01-02") =>
    project(
      { subject },
      named(`恒航封装测试${mark}厂房项目`, {
        investor: `示例${mark}恒航新一代信息技术有限公司`,
        site: `东屏科创园文昌路${210 + subject}号`,
        totalInvestment: wan(20_000 + subject),
      }).map((each) => ({ ...each, knownOn: day })),
    );
  expect(seen("split", lot(1, "一号"), lot(2, "二号"))).toMatchObject([{ subjects: [1, 2] }]);
  expect(seen("split", lot(1, "一号"), lot(2, "二号", "2025-01-02"))).toEqual([]);
});

test("项目之间互抄: three reports running in the same words, whatever share of the works each claims", () => {
  const told = (subject: number, texts: readonly string[]) =>
    project({ subject, unit: subject }, [
      ...named(`项目${subject}号`),
      ...texts.map((text, at) =>
        words(`2024-0${at + 3}`, `${text}，形象进度${20 + at * 7 + subject}%`),
      ),
    ]);
  const texts = ["主体结构施工，完成14%", "主体施工，作业人员47人", "屋面檩条安装，完成60%"];
  expect(seen("copied-projects", told(1, texts), told(2, texts))).toMatchObject([
    { subjects: [1, 2] },
  ]);
  expect(seen("copied-projects", told(1, texts.slice(1)), told(2, texts.slice(1)))).toEqual([]);
  const own = ["主体结构施工，完成14%", "主体施工，作业人员48人", "屋面檩条安装，完成60%"];
  expect(seen("copied-projects", told(1, texts), told(2, own))).toEqual([]);
});
