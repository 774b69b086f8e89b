import { monthText } from "../sample/calendar.ts";
import { dayIn, reportDay } from "../sample/calendar.ts";
import { say } from "../sample/statement.ts";
import { type Earned, paper, type Plant, townSays } from "./plot.ts";

const percent = (whole: number, share: number): number => Math.floor((whole * share) / 100);

/**
 * Output and sales as promised or better, while tax and jobs tell of a plant hardly running (达产 is measured by tax and
 * taxable sales: handbook 1.9). Plain: hardly any tax. Hard: about two fifths of what such sales would bear.
 */
export const outputAgainstTax: Plant = ({ plot, random, hard }) => {
  const { output, tax, jobs } = plot.draft.scale;
  if (plot.earned.length === 0 || output < 2000 || tax < 100 || jobs < 20) return null;
  const earned = plot.earned.map((each): Earned => {
    const claimed = random.between(980, 1180);
    const real = hard ? random.between(35, 42) : random.between(3, 10);
    const staffed = hard ? random.between(45, 55) : random.between(8, 16);
    return {
      month: each.month,
      output: claimed,
      tax: percent(claimed, real),
      jobs: percent(1000, staffed),
    };
  });
  return {
    plots: [{ ...plot, earned }],
    months: earned.map(({ month }) => monthText(month)),
    note: {
      zh: "产值、销售达到承诺，税收和用工远不相称",
      en: "Output and sales as promised; tax and jobs nowhere near",
    },
  };
};

/** A plant in its tax holiday: little tax by law, but people and sales in proportion, and the ruling attached. */
export const taxHoliday: Plant = ({ plot, random, frame }) => {
  const last = plot.draft.months.at(-1);
  const [first] = plot.earned;
  if (!first || !last || plot.draft.scale.tax < 100) return null;
  const earned = plot.earned.map((each) => ({
    ...each,
    tax: percent(each.output, random.between(8, 25)),
    jobs: Math.max(each.jobs, each.output - 50),
  }));
  const known = reportDay(first.month, 12, frame.asOf);
  const how = townSays(plot.draft, known, paper("税收优惠备案及留抵退税批复", "approval"));
  const period = monthText(first.month);
  const remark = say(how, {
    attribute: "remark",
    kind: "actual",
    value: "享受企业所得税定期减免并办理设备进项留抵，当期入库税收较少",
    period,
    validFrom: dayIn(first.month, 1),
  });
  return {
    plots: [{ ...plot, earned, remarks: [], said: [remark] }],
    months: earned.map(({ month }) => monthText(month)),
    note: {
      zh: "享受税收减免，入库少有批复为证，用工与产值相称",
      en: "In its tax holiday, with the ruling attached; jobs in proportion to output",
    },
  };
};
