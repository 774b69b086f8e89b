import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";

/** An identity provider to sign in at. */
export type OidcSettings = {
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string | undefined;
  /** As the button calls it. */
  readonly name: string;
  /** The claim that must equal a login word for word, where identities are matched by it; else only linked ones sign in. */
  readonly claim: string | undefined;
  /** The address of our own pages, to which the browser comes back. */
  readonly origin: string;
};

type Env = Readonly<Record<string, string | undefined>>;

function said(env: Env, name: string): string | undefined {
  const text = env[name]?.trim();
  return text === "" ? undefined : text;
}

const onThisMachine = new Set(["127.0.0.1", "[::1]", "localhost"]);

/** An address that may be trusted with secrets: https, or http on this machine for trying out. */
function isSafe(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === "https:" || (protocol === "http:" && onThisMachine.has(hostname));
}

/** Our own address as GUATU_ORIGIN says it, undefined where it does not. Refuses `settingWrong`. */
export function readOrigin(env: Env): Result<string | undefined> {
  const text = said(env, "GUATU_ORIGIN");
  if (text === undefined) return accept(undefined);
  if (!URL.canParse(text) || !/^https?:$/u.test(new URL(text).protocol))
    return refuse("settingWrong", { name: "GUATU_ORIGIN", text });
  return accept(new URL(text).origin);
}

/** The identity provider the environment names, undefined for none. Refuses `settingWrong` naming the variable. */
export function readOidc(env: Env, origin: string | undefined): Result<OidcSettings | undefined> {
  const issuer = said(env, "GUATU_OIDC_ISSUER");
  if (issuer === undefined) return accept(undefined);
  const clientId = said(env, "GUATU_OIDC_CLIENT_ID");
  const wrong = (name: string, text = "") => refuse("settingWrong", { name, text });
  if (!isSafe(issuer)) return wrong("GUATU_OIDC_ISSUER", issuer);
  if (clientId === undefined) return wrong("GUATU_OIDC_CLIENT_ID");
  if (origin === undefined || !isSafe(origin)) return wrong("GUATU_ORIGIN", origin);
  return accept({
    issuer: new URL(issuer),
    clientId,
    clientSecret: said(env, "GUATU_OIDC_CLIENT_SECRET"),
    name: said(env, "GUATU_OIDC_NAME") ?? new URL(issuer).host,
    claim: said(env, "GUATU_OIDC_CLAIM"),
    origin,
  });
}
