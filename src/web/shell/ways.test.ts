import { expect, test } from "vitest";
import { allRights, rightsOf } from "../../domain/unit/rights.ts";
import { roles } from "../../domain/unit/role.ts";
import { waysOf } from "./ways.ts";

const everything = (rights: Parameters<typeof waysOf>[0]) => {
  const { beforeMonthly, monthly, afterMonthly, thumb, more } = waysOf(rights);
  return { bar: [...beforeMonthly, ...monthly, ...afterMonthly], phone: [...thumb, ...more] };
};

test("who sees no business data is led to the settings and the log, and nowhere else", () => {
  expect(everything(rightsOf(["sysadmin"]))).toEqual({ bar: ["settings"], phone: ["settings"] });
  expect(everything(rightsOf(["secadmin"]))).toEqual({ bar: ["settings"], phone: ["settings"] });
  expect(everything(rightsOf(["auditadmin"]))).toEqual({
    bar: ["settings", "audit"],
    phone: ["settings", "audit"],
  });
});

test("who fills in the month has it under the thumb, everyone else the slips", () => {
  expect(waysOf(rightsOf(["town"])).thumb).toEqual(["wall", "projects", "months", "ranking"]);
  expect(waysOf(rightsOf(["leader"])).thumb).toEqual(["wall", "projects", "slips", "ranking"]);
  expect(everything(rightsOf(["leader"])).phone).not.toContain("months");
});

test("the settings stand under more for who has both business and settings", () => {
  expect(waysOf(rightsOf(["office"])).more.at(-1)).toBe("settings");
  expect(everything(rightsOf(["town"])).phone).not.toContain("settings");
});

test("no way stands twice, and the phone leads wherever the bar leads", () => {
  for (const role of [...roles.map((each) => rightsOf([each])), allRights, []]) {
    const { bar, phone } = everything(role);
    expect(new Set(phone).size).toBe(phone.length);
    expect(new Set(bar).size).toBe(bar.length);
    expect(bar.filter((way) => !phone.includes(way))).toEqual([]);
  }
});
