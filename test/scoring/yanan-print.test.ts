import { expect, test } from "vitest";
import { printRulebook, regulationLines } from "../../src/domain/scoring/print.ts";
import { getRulebook, rulebookFiles } from "./rulebook-files.ts";

const rulebook = getRulebook("yanan-2017.yaml");

test("the rule is printed back as regulation text", () => {
  expect(regulationLines(printRulebook(rulebook, "zh")).join("\n")).toMatchInlineSnapshot(`
    "重点项目建设考核计分办法（延安2017）
    示例，非官方办法
    依据《延安日报》2017年6月19日公布的办法整理
    https://paper.yanews.cn/yarb/20170619/html/content_20170619004006.htm
    第一条　新开工与续建　按每个项目的建设性质计分：
    　　（一）新开工的，计5分；
    　　（二）续建的，计2分。
    第二条　规模　按每个项目的年度计划投资计分：
    　　（一）10亿元及以上的，计20分；
    　　（二）5亿元及以上、不足10亿元的，计10分；
    　　（三）1亿元及以上、不足5亿元的，计6分；
    　　（四）不足1亿元的，计3分。
    第三条　类别　按每个项目的项目类别计分：
    　　（一）产业的，计15分；
    　　（二）民生的，计8分；
    　　（三）功能的，计6分。
    第四条　进度　每个项目本年完成投资，按“60 × 本年完成投资 ÷ 年度计划投资”计分，不设上限。
    　　注：原文未规定上限，也未规定没有年度计划时如何计分：示例不设上限，没有年度计划的本项暂不计分。
    第五条　省级考核　每个项目的考核级别为省级的，计20分。
    第六条　投产　每个项目本期投产的，计20分。
    第七条　投运　每个项目本期投运的，计10分。
    第八条　月度投资　月固定资产投资超过10亿元的，每月计30分。
    　　注：原文未写明统计口径：示例按单位在册项目当月完成投资的合计计算。
    第九条　集中开工　举办集中开工活动的，每次计30分，一年最多计4次。
    第十条　市级通报批评　受到市级通报批评的，每次扣5至20分，由有权机关逐次确定。
    第十一条　省级通报批评　受到省级通报批评的，每次至少扣10分，由有权机关逐次确定。
    　　注：原文未规定最多扣多少：示例不设上限，由有权机关确定。
    第十二条　排名　园区、镇街分别排名；得分相同的名次并列，其后名次相应顺延。
    第十三条　缺报　缺少数据的，该项暂不计分并注明所缺数据和提供单位，不按零分处理。
    第十四条　施行　按月、季度、半年、年考核，适用于2017年1月1日起的考核期（版本1）。"
  `);
});

test("and in English", () => {
  expect(regulationLines(printRulebook(rulebook, "en")).join("\n")).toMatchInlineSnapshot(`
    "Points for key projects (Yan'an 2017)
    A sample, not anybody's official rule
    After the rule published in Yan'an Daily on 19 June 2017
    https://paper.yanews.cn/yarb/20170619/html/content_20170619004006.htm
    Article 1　New and continued projects　By nature (new or continued) of each project:
    　　(1) new start: 5 points;
    　　(2) continued: 2 points.
    Article 2　Size　By plan of the year of each project:
    　　(1) CNY 1 bn or more: 20 points;
    　　(2) CNY 500 m or more, below CNY 1 bn: 10 points;
    　　(3) CNY 100 m or more, below CNY 500 m: 6 points;
    　　(4) below CNY 100 m: 3 points.
    Article 3　Type　By project type of each project:
    　　(1) industrial: 15 points;
    　　(2) livelihood: 8 points;
    　　(3) functional: 6 points.
    Article 4　Progress　For each project, investment done this year: 60 × investment done this year ÷ plan of the year points, without a cap.
    　　Note: The text sets no cap and is silent on a project without a plan; this sample sets no cap and leaves the item out where there is no plan.
    Article 5　Assessed by the province　Where level of assessment of each project is provincial: 20 points.
    Article 6　Production　For each project, production in the period: 20 points.
    Article 7　Operation　For each project, operation in the period: 10 points.
    Article 8　Investment of a month　Fixed investment of a month over CNY 1 bn: 30 points a month.
    　　Note: The text does not say whose figure it is; this sample adds up what the unit's projects did in the month.
    Article 9　Collective start　Collective start: 30 points each, at most 4 a year.
    Article 10　Criticism by the city　Criticism by the city: minus 5 to 20 points, as decided for each.
    Article 11　Criticism by the province　Criticism by the province: minus 10 points or more, as decided for each.
    　　Note: The text sets no most; this sample sets none, and leaves it to whoever decides.
    Article 12　Ranking　Parks, Towns are ranked apart; equal points are an equal rank, and the ranks after it are skipped.
    Article 13　Missing figures　Where a figure is missing the item is left out, and what is missing and who owes it is shown; it is not counted as zero.
    Article 14　In force　Ranked by month, quarter, half-year, year, for periods from 1 Jan 2017 on (version 1)."
  `);
});

test.each(rulebookFiles)(
  "%s says in print that it is a sample, and prints both languages alike",
  (file) => {
    const book = getRulebook(file);
    const [zh, en] = [printRulebook(book, "zh"), printRulebook(book, "en")];
    expect(zh.notes).toContain("示例，非官方办法");
    const shape = (text: typeof zh): readonly unknown[] =>
      text.articles.map(({ paragraphs }) => paragraphs.map(({ items }) => items.length));
    expect(shape(en)).toEqual(shape(zh));
  },
);
