import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider";
import type { OidcSettings } from "../../src/app/oidc-settings.ts";

/** Our own address, as the provider knows it. */
export const origin = "https://guatu.example";

/** A real identity provider on this machine, and a browser that visits it. */
export type TestProvider = {
  readonly settings: OidcSettings;
  /** Every address the provider was asked at, as `GET /jwks`. */
  readonly asked: string[];
  /** Goes where our pages send it, signs in there as somebody, and answers what stands behind the `?` on the way back. */
  readonly visit: (to: string, as: { subject: string; amr?: readonly string[] }) => Promise<string>;
  readonly close: () => Promise<void>;
};

type Signing = { subject: string; amr: readonly string[] };

/** Everybody signs in as `signing` says, without a form, and agrees. */
function configure(clientSecret: string) {
  return {
    clients: [
      {
        client_id: "guatu",
        client_secret: clientSecret,
        redirect_uris: [`${origin}/sign-in/oidc`],
        post_logout_redirect_uris: [`${origin}/sign-in`],
        response_types: ["code"],
        grant_types: ["authorization_code"],
      },
    ],
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
    claims: { openid: ["sub", "amr"], profile: ["preferred_username"], email: ["email"] },
    // The claims asked for by scope stand in the token itself.
    conformIdTokenClaims: false,
    cookies: { keys: ["for tests alone"] },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/sign/${uid}` },
    findAccount: (_: unknown, accountId: string) => ({
      accountId,
      claims: () => ({ sub: accountId, preferred_username: accountId }),
    }),
  };
}

/** Follows redirects as a browser does, with its cookies, until it is sent back to us. */
async function follow(start: string): Promise<string> {
  const jar = new Map<string, string>();
  let address = start;
  for (let hop = 0; hop < 10; hop += 1) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(address, { redirect: "manual", headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [name = "", value = ""] = (line.split(";")[0] ?? "").split(/=(.*)/su);
      jar.set(name, value);
    }
    const to = answer.headers.get("location");
    if (to === null) throw new Error(`the provider stopped: ${await answer.text()}`);
    address = new URL(to, address).href;
    if (address.startsWith(origin)) return new URL(address).search.slice(1);
  }
  throw new Error("the provider led in circles");
}

/** Starts a provider that knows our client. */
export async function openProvider(): Promise<TestProvider> {
  const asked: string[] = [];
  let signing: Signing = { subject: "", amr: [] };
  let answer: ReturnType<Provider["callback"]> | undefined;
  const server = createServer((req, res) => {
    asked.push(`${req.method} ${(req.url ?? "").split("?")[0]}`);
    answer?.(req, res);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const clientSecret = "a secret of the tests";
  const provider: Provider = new Provider(issuer, {
    ...configure(clientSecret),
    loadExistingGrant: async (ctx: {
      oidc: { client: { clientId: string }; session: { accountId: string } };
    }) => {
      const { client, session } = ctx.oidc;
      const { clientId } = client;
      const grant = new provider.Grant({ clientId, accountId: session.accountId });
      grant.addOIDCScope("openid profile email");
      await grant.save();
      return grant;
    },
  });
  provider.use(async (ctx, next) => {
    if (!ctx.path.startsWith("/sign/")) return next();
    const login = { accountId: signing.subject, amr: signing.amr };
    const result = signing.subject === "" ? { error: "access_denied" } : { login };
    await provider.interactionFinished(ctx.req, ctx.res, result);
  });
  answer = provider.callback();
  return {
    asked,
    settings: {
      issuer: new URL(issuer),
      clientId: "guatu",
      clientSecret,
      name: "统一身份认证",
      claim: undefined,
      origin,
    },
    visit: (to, { subject, amr = ["pwd"] }) => {
      signing = { subject, amr };
      return follow(to);
    },
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}
