import type { Hono } from "hono";
import { afterAll, beforeAll, expect, test } from "vitest";
import { codeOf, stepAt } from "../../src/app/totp.ts";
import { type Visitor, openApi, refusalOf, signIn, visit } from "../harness/api.ts";
import { password } from "../harness/engine.ts";
import { type TestLedger, askOwner, openTestLedger } from "../harness/ledger.ts";
import { policy } from "../harness/policy.ts";
import { makeTowns } from "../harness/towns.ts";

let ledger: TestLedger;
let api: Hono;

beforeAll(async () => {
  ledger = await openTestLedger("bare");
  await makeTowns(ledger);
  api = openApi(ledger);
});
afterAll(() => ledger.close());

/** The code of a person's authenticator, now or half a minute off. */
async function codeFor(login: string, off = 0): Promise<string> {
  const hex = await askOwner<string>(
    ledger,
    `select encode(secret, 'hex') from second_factor f join person p on p.id = f.person where login = '${login}'`,
  );
  return codeOf(Buffer.from(hex, "hex"), stepAt(Date.now()) + off);
}

/** Has every code of a person count as new again. */
async function forgetSteps(login: string): Promise<void> {
  await askOwner(
    ledger,
    `update second_factor set last_step = 0 where person = (select id from person where login = '${login}') returning 1`,
  );
}

async function enrol(login: string): Promise<{ visitor: Visitor; recovery: string[] }> {
  const visitor = await signIn(api, login);
  const begun = await visitor.call("beginSecondFactor", { password });
  expect(begun.status).toBe(200);
  const confirmed = await visitor.call("confirmSecondFactor", { code: await codeFor(login) });
  expect(confirmed.status).toBe(200);
  const { recoveryCodes } = (await confirmed.json()) as { recoveryCodes: string[] };
  await forgetSteps(login);
  return { visitor, recovery: recoveryCodes };
}

function enter(login: string, code?: string, secret = password): Promise<Response> {
  return visit(api).call("signIn", { login, password: secret, ...(code ? { code } : {}) });
}

test("a secret that is offered and not confirmed asks nobody for a code", async () => {
  const office = await signIn(api, "t-office");
  const begun = await office.call("beginSecondFactor", { password });
  const { secret, uri } = (await begun.json()) as { secret: string; uri: string };
  expect(secret).toMatch(/^[A-Z2-7]{32}$/u);
  expect(uri).toContain(`secret=${secret}`);
  const wrong = (await codeFor("t-office")) === "000000" ? "000001" : "000000";
  expect(await refusalOf(await office.call("confirmSecondFactor", { code: wrong }))).toBe(
    "wrongCode",
  );
  expect(await (await office.call("showSecondFactor")).json()).toMatchObject({ enrolled: false });
  expect((await enter("t-office")).status).toBe(200);
});

test("once confirmed, the password alone opens nothing, and the code does", async () => {
  const { visitor, recovery } = await enrol("t-leader");
  expect(new Set(recovery).size).toBe(10);
  expect(await (await visitor.call("showSecondFactor")).json()).toEqual({
    enrolled: true,
    codesLeft: 10,
  });
  const asked = await enter("t-leader");
  expect([asked.status, asked.headers.get("set-cookie")]).toEqual([401, null]);
  expect(await refusalOf(asked)).toBe("codeNeeded");
  const code = await codeFor("t-leader");
  expect(await refusalOf(await enter("t-leader", code, "wrong"))).toBe("wrongPassword");
  expect((await enter("t-leader", code)).status).toBe(200);
});

test("a code works once, and none older than it afterwards", async () => {
  await enrol("t-bureau");
  const [before, code] = [await codeFor("t-bureau", -1), await codeFor("t-bureau")];
  expect((await enter("t-bureau", code)).status).toBe(200);
  expect(await refusalOf(await enter("t-bureau", code))).toBe("wrongCode");
  expect(await refusalOf(await enter("t-bureau", before))).toBe("wrongCode");
  expect((await enter("t-bureau", await codeFor("t-bureau", 1))).status).toBe(200);
});

test("of five sign-ins at once with one code a single one passes", async () => {
  await enrol("t-audit");
  const code = await codeFor("t-audit");
  const tried = await Promise.all(Array.from({ length: 5 }, () => enter("t-audit", code)));
  expect(tried.filter((each) => each.status === 200)).toHaveLength(1);
});

test("a recovery code stands in once, however it is written, and only its hash is kept", async () => {
  const { recovery } = await enrol("t-jia");
  const [code = ""] = recovery;
  expect(code).toMatch(/^(?:[A-Z2-7]{4}-){3}[A-Z2-7]{4}$/u);
  expect((await enter("t-jia", ` ${code.toLowerCase().replaceAll("-", "")} `)).status).toBe(200);
  expect(await refusalOf(await enter("t-jia", code))).toBe("wrongCode");
  const kept = await askOwner<string[]>(
    ledger,
    "select array_agg(encode(code_hash, 'escape')) from recovery_code",
  );
  expect(kept.join(" ")).not.toContain(code);
});

test("wrong codes lock the login like wrong passwords", async () => {
  await enrol("t-yi");
  for (let turn = 0; turn < policy.triesMax; turn += 1)
    expect(await refusalOf(await enter("t-yi", "WRONG"))).toBe("wrongCode");
  expect(await refusalOf(await enter("t-yi", await codeFor("t-yi")))).toBe("lockedOut");
});

test("it is not replaced by who holds the session, and taken away only with password and code", async () => {
  const { visitor, recovery } = await enrol("t-taskforce");
  expect(await refusalOf(await visitor.call("beginSecondFactor", { password: "wrong" }))).toBe(
    "wrongOwnPassword",
  );
  expect(await refusalOf(await visitor.call("beginSecondFactor", { password }))).toBe(
    "secondFactorThere",
  );
  const remove = (secret: string, code: string) =>
    visitor.call("removeSecondFactor", { password: secret, code });
  const [code = ""] = recovery;
  expect(await refusalOf(await remove("wrong", code))).toBe("wrongOwnPassword");
  expect(await refusalOf(await remove(password, "WRONG"))).toBe("wrongCode");
  expect((await remove(password, code)).status).toBe(200);
  expect((await enter("t-taskforce")).status).toBe(200);
  expect(await refusalOf(await remove(password, code))).toBe("noSecondFactor");
});
