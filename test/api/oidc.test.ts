import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { sql } from "kysely";
import { type Oidc, connectOidc } from "../../src/app/oidc.ts";
import type { OidcSettings } from "../../src/app/oidc-settings.ts";
import { buildApp } from "../../src/server/build-app.ts";
import { type Visitor, refusalOf, visit } from "../harness/api.ts";
import { password, today } from "../harness/engine.ts";
import { type TestLedger, askOwner, openTestLedger } from "../harness/ledger.ts";
import { type TestProvider, openProvider, origin } from "../harness/provider.ts";
import { makeTowns } from "../harness/towns.ts";

let ledger: TestLedger;
let provider: TestProvider;

beforeAll(async () => {
  ledger = await openTestLedger("bare");
  await makeTowns(ledger);
  provider = await openProvider();
});
afterAll(async () => {
  await provider.close();
  await ledger.close();
});
beforeEach(() => {
  // What the provider's answer lacked is told in the server's own log.
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
});

/** The server with an identity provider, or with none. */
function serve(oidc: Oidc | undefined) {
  const { store, app, rules } = ledger;
  return buildApp({ ledger: { store, app }, rules, today: () => today, version: "1", oidc });
}
const server = (changed: Partial<OidcSettings> = {}, now?: () => number) =>
  serve(connectOidc({ ...provider.settings, ...changed }, now));

type Server = ReturnType<typeof serve>;

function cookieOf(answer: Response, name: string): string {
  const line = answer.headers.getSetCookie().find((each) => each.startsWith(`${name}=`)) ?? "";
  return line.split(";")[0] ?? "";
}

async function enter(api: Server, login: string): Promise<Visitor> {
  const answer = await visit(api).call("signIn", { login, password });
  const { csrf } = (await answer.json()) as { csrf: string };
  return visit(api, { cookie: cookieOf(answer, "guatu_session"), csrf });
}

/** A visit begun: where the browser is sent, and how it is known when it is back. */
async function begin(
  api: Server,
  from: Visitor = visit(api),
  how: "beginOidc" | "beginLink" = "beginOidc",
) {
  const answer = await from.call(how, how === "beginLink" ? { password } : {});
  if (answer.status !== 200) throw new Error(await answer.text());
  const { to } = (await answer.json()) as { to: string };
  return { to, cookie: cookieOf(answer, "guatu_visit") };
}

async function finish(
  api: Server,
  at: string | { cookie: string; csrf: string },
  answer: string,
): Promise<Response> {
  return visit(api, typeof at === "string" ? { cookie: at, csrf: "" } : at).call("finishOidc", {
    answer,
  });
}

async function link(api: Server, login: string, subject: string): Promise<Response> {
  const own = await enter(api, login);
  const { to, cookie } = await begin(api, own, "beginLink");
  const answer = await provider.visit(to, { subject });
  return finish(api, { cookie: `${cookie}; ${own.cookie}`, csrf: own.csrf }, answer);
}

async function trySignIn(api: Server, subject: string, amr?: readonly string[]): Promise<Response> {
  const { to, cookie } = await begin(api);
  return finish(api, cookie, await provider.visit(to, { subject, ...(amr ? { amr } : {}) }));
}

test("the way is offered where a provider is connected, and only there", async () => {
  const ways = async (api: Server) => (await visit(api).call("showWays")).json();
  expect(await ways(server())).toEqual({ oidc: "统一身份认证" });
  const off = serve(undefined);
  expect(await ways(off)).toEqual({ oidc: null });
  expect(await refusalOf(await visit(off).call("beginOidc"))).toBe("oidcOff");
  expect(await refusalOf(await visit(off).call("finishOidc", { answer: "" }))).toBe("oidcOff");
});

test("nothing is asked of the provider before somebody goes there", async () => {
  const before = provider.asked.length;
  const api = server();
  await enter(api, "t-jia");
  expect(provider.asked.length).toBe(before);
});

test("the browser is sent with a challenge, a state and a nonce of its own, and is to come back to us alone", async () => {
  const { to } = await begin(server());
  const asked = new URL(to).searchParams;
  expect(Object.fromEntries(asked)).toMatchObject({
    response_type: "code",
    client_id: "guatu",
    redirect_uri: `${origin}/sign-in/oidc`,
    code_challenge_method: "S256",
    scope: "openid",
  });
  for (const name of ["state", "nonce", "code_challenge"])
    expect(asked.get(name)?.length).toBeGreaterThanOrEqual(43);
});

test("nobody signs in by an identity that is not linked, and no account is made", async () => {
  const people = await askOwner<number>(ledger, "select count(*) from person");
  const refused = await trySignIn(server(), "stranger");
  expect([refused.status, await refusalOf(refused)]).toEqual([401, "oidcNotLinked"]);
  expect(await askOwner<number>(ledger, "select count(*) from person")).toBe(people);
});

test("who links an identity while signed in signs in by it afterwards, and is the same person", async () => {
  const api = server();
  const linked = await link(api, "t-jia", "zhang");
  expect(await linked.json()).toMatchObject({ linked: true, me: { person: { login: "t-jia" } } });
  const answer = await trySignIn(api, "zhang");
  expect(answer.status).toBe(200);
  const body = (await answer.json()) as { me: { csrf: string; person: { login: string } } };
  expect(body.me.person.login).toBe("t-jia");
  const cookie = cookieOf(answer, "guatu_session");
  expect((await visit(api, { cookie, csrf: "" }).call("me")).status).toBe(200);
  const out = await visit(api, { cookie, csrf: body.me.csrf }).call("signOut");
  const { leave } = (await out.json()) as { leave: string };
  expect(leave).toContain("/session/end");
  expect(new URL(leave).searchParams.get("post_logout_redirect_uri")).toBe(`${origin}/sign-in`);
  expect((await visit(api, { cookie, csrf: "" }).call("me")).status).toBe(401);
});

test("an identity is linked to one account, and an account to one identity of a provider", async () => {
  const api = server();
  expect(await refusalOf(await link(api, "t-yi", "zhang"))).toBe("identityTaken");
  expect(await refusalOf(await link(api, "t-jia", "other"))).toBe("identityTaken");
});

test("a link is undone by its own person alone, and the identity signs nobody in any more", async () => {
  const api = server();
  await link(api, "t-leader", "wang");
  const own = await enter(api, "t-leader");
  const listed = (await (await own.call("listIdentities")).json()) as {
    identities: { id: number; subject: string }[];
  };
  expect(listed.identities.map((each) => each.subject)).toEqual(["wang"]);
  const id = listed.identities[0]?.id;
  const other = await enter(api, "t-jia");
  expect(await refusalOf(await other.call("removeIdentity", { id }))).toBe("noSuchIdentity");
  expect((await own.call("removeIdentity", { id })).status).toBe(200);
  expect(await refusalOf(await trySignIn(api, "wang"))).toBe("oidcNotLinked");
});

test("linking takes the password, and another's answer is linked to nobody", async () => {
  const api = server();
  const own = await enter(api, "t-yi");
  expect(await refusalOf(await own.call("beginLink", { password: "wrong" }))).toBe(
    "wrongOwnPassword",
  );
  const { to, cookie } = await begin(api, own, "beginLink");
  const answer = await provider.visit(to, { subject: "li" });
  const victim = await enter(api, "t-bureau");
  const refused = await finish(
    api,
    { cookie: `${cookie}; ${victim.cookie}`, csrf: victim.csrf },
    answer,
  );
  expect(await refusalOf(refused)).toBe("oidcOver");
  expect(
    await askOwner<number>(ledger, "select count(*) from external_identity where subject = 'li'"),
  ).toBe(0);
});

const spoilt: readonly [string, (answer: URLSearchParams) => void, string][] = [
  ["another state", (answer) => answer.set("state", "x".repeat(43)), "oidcWrong"],
  ["no state", (answer) => answer.delete("state"), "oidcWrong"],
  ["another issuer", (answer) => answer.set("iss", "https://evil.example"), "oidcWrong"],
  ["no issuer", (answer) => answer.delete("iss"), "oidcWrong"],
  ["another code", (answer) => answer.set("code", "x".repeat(43)), "oidcWrong"],
  ["two codes", (answer) => answer.append("code", "y"), "oidcWrong"],
];

test.each(spoilt)("an answer with %s signs nobody in", async (_, spoil, code) => {
  const api = server();
  const { to, cookie } = await begin(api);
  const answer = new URLSearchParams(await provider.visit(to, { subject: "zhang" }));
  spoil(answer);
  const refused = await finish(api, cookie, answer.toString());
  expect([refused.status, await refusalOf(refused)]).toEqual([401, code]);
  expect(cookieOf(refused, "guatu_session")).toBe("");
});

test("a token for another nonce signs nobody in", async () => {
  const api = server();
  const { to, cookie } = await begin(api);
  const changed = new URL(to);
  changed.searchParams.set("nonce", "n".repeat(43));
  const answer = await provider.visit(changed.href, { subject: "zhang" });
  expect(await refusalOf(await finish(api, cookie, answer))).toBe("oidcWrong");
});

test("an answer counts once, and in the browser it was asked from", async () => {
  const api = server();
  const { to, cookie } = await begin(api);
  const answer = await provider.visit(to, { subject: "zhang" });
  expect(await refusalOf(await finish(api, "", answer))).toBe("oidcOver");
  expect((await finish(api, cookie, answer)).status).toBe(200);
  expect(await refusalOf(await finish(api, cookie, answer))).toBe("oidcOver");
});

test("who takes longer than ten minutes begins again", async () => {
  let late = 0;
  const api = server({}, () => Date.now() + late);
  const { to, cookie } = await begin(api);
  const answer = await provider.visit(to, { subject: "zhang" });
  late = 10 * 60_000;
  expect(await refusalOf(await finish(api, cookie, answer))).toBe("oidcOver");
});

test("an expired token signs nobody in", async () => {
  const api = server({}, () => Date.now() + 24 * 3_600_000);
  expect(await refusalOf(await trySignIn(api, "zhang"))).toBe("oidcWrong");
});

test("a provider that calls itself otherwise, or is not there, is told as out of reach; passwords go on", async () => {
  const issuer = new URL(provider.settings.issuer.href.replace("127.0.0.1", "localhost"));
  for (const wrong of [issuer, new URL("http://127.0.0.1:9")]) {
    const api = server({ issuer });
    const refused = await visit(api).call("beginOidc");
    expect([wrong.href, refused.status, await refusalOf(refused)]).toEqual([
      wrong.href,
      503,
      "oidcUnreachable",
    ]);
    expect((await enter(api, "t-jia")).cookie).not.toBe("");
  }
});

test("the wrong client secret signs nobody in", async () => {
  const api = server({ clientSecret: "wrong" });
  expect(await refusalOf(await trySignIn(api, "zhang"))).toBe("oidcWrong");
});

test("who breaks off at the provider is told so", async () => {
  const refused = await trySignIn(server(), "");
  expect(await refusalOf(refused)).toBe("oidcDeclined");
});

test("who uses a second factor needs the provider to say that it asked for one", async () => {
  const api = server();
  await link(api, "t-bureau", "chen");
  const person = "(select id from person where login = 't-bureau')";
  await sql
    .raw(
      `insert into second_factor (person, secret, confirmed_at) values (${person}, '\\x00', now())`,
    )
    .execute(ledger.owner);
  expect(await refusalOf(await trySignIn(api, "chen", ["pwd"]))).toBe("oidcOneFactor");
  expect((await trySignIn(api, "chen", ["pwd", "otp", "mfa"])).status).toBe(200);
});

test("a claim that equals a login signs in where the settings say so, and keeps the link for good", async () => {
  expect(await refusalOf(await trySignIn(server(), "t-audit"))).toBe("oidcNotLinked");
  const api = server({ claim: "preferred_username" });
  expect(await refusalOf(await trySignIn(api, "T-AUDIT"))).toBe("oidcNotLinked");
  expect((await trySignIn(api, "t-audit")).status).toBe(200);
  expect((await trySignIn(server(), "t-audit")).status).toBe(200);
  const kept = await askOwner<string>(
    ledger,
    "select p.login || ' ' || coalesce(i.linked_by::text, 'by claim') from external_identity i join person p on p.id = i.person where subject = 't-audit'",
  );
  expect(kept).toBe("t-audit by claim");
});

test("a disabled account is signed in by no identity", async () => {
  const api = server();
  await sql
    .raw("update person set disabled_at = now() where login = 't-jia'")
    .execute(ledger.owner);
  expect(await refusalOf(await trySignIn(api, "zhang"))).toBe("oidcNotLinked");
  await sql.raw("update person set disabled_at = null where login = 't-jia'").execute(ledger.owner);
});
