import { expect, test } from "vitest";
import type { Actor } from "../reporting/actor.ts";
import {
  type Case,
  type CaseStep,
  caseState,
  closeCase,
  decideCase,
  explainCase,
  findingOf,
  mayOpenCase,
  publishCase,
} from "./case.ts";

const town: Actor = { person: 1, unit: 7, roles: ["town"] };
const office: Actor = { person: 2, unit: 1, roles: ["office"] };
const second: Actor = { person: 3, unit: 1, roles: ["office"] };
const audit: Actor = { person: 4, unit: 1, roles: ["audit"] };

const opened: Case = { unit: 7, due: "2024-03-15", respondents: [1], steps: [] };
const day = "2024-03-10";

function after(file: Case, ...steps: readonly { ok: boolean; value?: CaseStep }[]): Case {
  return { ...file, steps: [...file.steps, ...steps.flatMap(({ value }) => value ?? [])] };
}

function codeOf(result: { ok: boolean; refusal?: { code: string } }): string {
  return result.refusal?.code ?? "accepted";
}

const told = { text: "合同按月等额支付，附合同", day, evidence: [] };
const explained = after(opened, explainCase(opened, told, town));
const found = after(
  explained,
  decideCase(explained, { finding: "real", text: "凭证对不上", day }, audit),
);

test("only the unit whose desk it lies on explains, and until something is found", () => {
  expect(caseState(explained)).toBe("explained");
  expect(codeOf(explainCase(opened, told, { ...town, unit: 8 }))).toBe("caseNotYours");
  expect(codeOf(explainCase(opened, told, office))).toBe("caseNotYours");
  expect(codeOf(explainCase(explained, told, town))).toBe("accepted");
  expect(codeOf(explainCase(found, told, town))).toBe("caseDecided");
  expect(codeOf(explainCase(opened, { ...told, text: " " }, town))).toBe("caseNeedsText");
});

test("nobody is found against unheard; nothing found, or the day passed, needs no hearing", () => {
  const real = { finding: "real", text: "数额不符", day } as const;
  expect(codeOf(decideCase(opened, real, audit))).toBe("caseNotHeard");
  expect(codeOf(decideCase(opened, { ...real, day: "2024-03-16" }, audit))).toBe("accepted");
  expect(codeOf(decideCase(opened, { ...real, finding: "false" }, audit))).toBe("accepted");
  expect(codeOf(decideCase({ ...opened, due: null }, { ...real, day: "2099-01-01" }, audit))).toBe(
    "caseNotHeard",
  );
});

test("who stated or explained does not judge, nor who stands in for them, nor who judges nothing", () => {
  const said = { finding: "explained", text: "属实", day } as const;
  expect(codeOf(decideCase({ ...explained, respondents: [2] }, said, office))).toBe("caseOwn");
  expect(codeOf(decideCase(explained, said, { ...office, person: 1 }))).toBe("caseOwn");
  const standIn: Actor = { ...office, lent: [{ role: "office", by: [1] }] };
  expect(codeOf(decideCase(explained, said, standIn))).toBe("standsInForStater");
  expect(codeOf(decideCase(explained, said, { ...audit, roles: ["leader"] }))).toBe("notAllowed");
  expect(codeOf(mayOpenCase(town))).toBe("notAllowed");
  expect(codeOf(mayOpenCase(audit))).toBe("accepted");
});

test("a case is found once, published only when real, closed by another than who found it", () => {
  expect(findingOf(found)).toBe("real");
  expect(codeOf(decideCase(found, { finding: "false", text: "?", day }, office))).toBe(
    "caseDecided",
  );
  expect(codeOf(publishCase(explained, { text: "通报", day }, office))).toBe("caseNotReal");
  const byOffice = after(
    explained,
    decideCase(explained, { finding: "real", text: "不符", day }, office),
  );
  expect(codeOf(publishCase(byOffice, { text: "通报", day }, office))).toBe("caseByFinder");
  const published = after(byOffice, publishCase(byOffice, { text: "通报", day }, second));
  expect(caseState(published)).toBe("published");
  expect(codeOf(publishCase(published, { text: "通报", day }, second))).toBe("caseNotReal");
  expect(codeOf(closeCase(published, { text: "已整改", day }, office))).toBe("caseByFinder");
  expect(codeOf(closeCase(explained, { text: "已整改", day }, second))).toBe("caseUndecided");
  expect(caseState(after(published, closeCase(published, { text: "已整改", day }, audit)))).toBe(
    "closed",
  );
});
