import { randomBytes } from "node:crypto";
import * as client from "openid-client";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import type { OidcSettings } from "./oidc-settings.ts";
import { connect } from "./oidc-connection.ts";

/** What an identity provider proved: as whom it knows the person, and whether it asked for a second factor. */
export type Proof = {
  readonly issuer: string;
  readonly subject: string;
  readonly strong: boolean;
  /** The login its claim names, where identities are matched by one. */
  readonly login: string | undefined;
  /** The session on whose account page the visit began, undefined for a sign-in. */
  readonly link: number | undefined;
};

/** Signing in at an identity provider: the authorization code flow with PKCE, state and nonce. */
export type Oidc = {
  readonly name: string;
  /** Where the browser goes, and the secret by which it is known again. Refuses `oidcUnreachable`. */
  readonly begin: (link?: number) => Promise<Result<{ to: string; flow: string }>>;
  /** What the answer the browser brings back proves. Refuses `oidcOver`, `oidcDeclined`, `oidcWrong`, `oidcUnreachable`. */
  readonly finish: (flow: string, answer: string) => Promise<Result<Proof>>;
  /** Where the browser goes to sign out there too, undefined where the provider has no such page or is not there. */
  readonly leave: () => Promise<string | undefined>;
};

type Flow = {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly link: number | undefined;
  readonly until: number;
};

/** How long a visit to the provider may take, and how many may be under way. */
const flowMinutes = 10;
const flowsMax = 10_000;

/** Visits under way, each taken once. In memory: after a restart one begins again. */
function keepFlows(now: () => number) {
  const flows = new Map<string, Flow>();
  return {
    add: (flow: Omit<Flow, "until">): string => {
      const id = randomBytes(32).toString("base64url");
      flows.set(id, { ...flow, until: now() + flowMinutes * 60_000 });
      const [oldest] = flows.keys();
      if (flows.size > flowsMax && oldest !== undefined) flows.delete(oldest);
      return id;
    },
    take: (id: string): Flow | undefined => {
      const flow = flows.get(id);
      flows.delete(id);
      return flow && flow.until > now() ? flow : undefined;
    },
  };
}

/** Why the provider's answer does not count. What is neither its word nor our check is the line between us. */
function refusalOf(error: unknown): Result<never> {
  console.warn(`identity provider: ${error instanceof Error ? error.message : String(error)}`);
  if (error instanceof client.AuthorizationResponseError) return refuse("oidcDeclined");
  const isLine =
    error instanceof TypeError || (error instanceof DOMException && error.name === "TimeoutError");
  return isLine ? refuse("oidcUnreachable") : refuse("oidcWrong");
}

function proofOf(claims: client.IDToken, flow: Flow, claim: string | undefined): Proof {
  const login = claim === undefined ? undefined : claims[claim];
  const { amr } = claims;
  return {
    issuer: claims.iss,
    subject: claims.sub,
    strong: Array.isArray(amr) && amr.includes("mfa"),
    login: typeof login === "string" && login !== "" ? login : undefined,
    link: flow.link,
  };
}

/** Connects an identity provider; nothing is asked of it before somebody signs in. `now` is in milliseconds. */
export function connectOidc(settings: OidcSettings, now: () => number = Date.now): Oidc {
  const provider = connect(settings, now);
  const flows = keepFlows(now);
  const redirect = `${settings.origin}/sign-in/oidc`;
  return {
    name: settings.name,
    begin: async (link) => {
      const config = await provider();
      if (!config.ok) return config;
      const [state, nonce] = [client.randomState(), client.randomNonce()];
      const verifier = client.randomPKCECodeVerifier();
      const to = client.buildAuthorizationUrl(config.value, {
        redirect_uri: redirect,
        scope: settings.claim === undefined ? "openid" : "openid profile email",
        state,
        nonce,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: "S256",
      });
      return accept({ to: to.href, flow: flows.add({ state, nonce, verifier, link }) });
    },
    finish: async (id, answer) => {
      const flow = flows.take(id);
      if (!flow) return refuse("oidcOver");
      const config = await provider();
      if (!config.ok) return config;
      try {
        const tokens = await client.authorizationCodeGrant(
          config.value,
          new URL(`${redirect}?${answer}`),
          {
            expectedState: flow.state,
            expectedNonce: flow.nonce,
            pkceCodeVerifier: flow.verifier,
            idTokenExpected: true,
          },
        );
        const claims = tokens.claims();
        return claims ? accept(proofOf(claims, flow, settings.claim)) : refuse("oidcWrong");
      } catch (error) {
        return refusalOf(error);
      }
    },
    leave: async () => {
      const config = await provider();
      if (!config.ok || config.value.serverMetadata().end_session_endpoint === undefined)
        return undefined;
      const back = { post_logout_redirect_uri: `${settings.origin}/sign-in` };
      return client.buildEndSessionUrl(config.value, back).href;
    },
  };
}
