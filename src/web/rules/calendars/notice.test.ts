import { expect, test } from "vitest";
import { parse } from "yaml";
import type { Holidays } from "../../../domain/casework/calendar.ts";
import text from "../../../../rules/calendars/holidays.yaml?raw";
import { readNotice } from "./notice.ts";

const shipped = parse(text) as Holidays;

const notices = {
  "2023": `一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。
二、春节：1月21日至27日放假调休，共7天。1月28日（星期六）、1月29日（星期日）上班。
三、清明节：4月5日放假，共1天。
四、劳动节：4月29日至5月3日放假调休，共5天。4月23日（星期日）、5月6日（星期六）上班。
五、端午节：6月22日至24日放假调休，共3天。6月25日（星期日）上班。
六、中秋节、国庆节：9月29日至10月6日放假调休，共8天。10月7日（星期六）、10月8日（星期日）上班。`,
  "2024": `一、元旦：1月1日放假，与周末连休。
二、春节：2月10日至17日放假调休，共8天。2月4日（星期日）、2月18日（星期日）上班。鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月9日）休息。
三、清明节：4月4日至6日放假调休，共3天。4月7日（星期日）上班。
四、劳动节：5月1日至5日放假调休，共5天。4月28日（星期日）、5月11日（星期六）上班。
五、端午节：6月10日放假，与周末连休。
六、中秋节：9月15日至17日放假调休，共3天。9月14日（星期六）上班。
七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。`,
  "2025": `一、元旦：1月1日（周三）放假1天，不调休。
二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
三、清明节：4月4日（周五）至6日（周日）放假，共3天。
四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。`,
  "2026": `一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。`,
};

test.each(Object.entries(notices))(
  "the notice for %s read is the year that is shipped",
  (year, notice) => {
    const { off, on } = readNotice(notice, year);
    expect({ off, on }).toEqual(shipped.years[year]);
  },
);

test("a day of another year is told apart", () => {
  expect(readNotice(notices["2023"], "2023").elsewhere).toEqual(["2022-12-31"]);
});

test("a wish to give a day off on leave is no holiday, and nonsense names no day", () => {
  expect(readNotice("可安排职工在2月9日休息。", "2024").off).toEqual([]);
  expect(readNotice("13月45日放假。5月31日至5月1日放假", "2024")).toEqual({
    off: [],
    on: [],
    elsewhere: [],
  });
});

test("days pasted from a sheet, one to a line, are read", () => {
  expect(readNotice("10月1日放假\n10月2日放假\n10月10日上班", "2026")).toEqual({
    off: ["10-01", "10-02"],
    on: ["10-10"],
    elsewhere: [],
  });
});
