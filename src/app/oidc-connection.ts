import * as client from "openid-client";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import type { OidcSettings } from "./oidc-settings.ts";

const answerSeconds = 10;

/** Asks the provider's own origin and nobody else, and follows no redirect: ASVS 5.0 13.2.4, 15.3.2. */
function onlyTo(origin: string): client.CustomFetch {
  return async (address, options) => {
    const asked = new URL(address).origin;
    if (asked !== origin) throw new Error(`it names ${asked}, outside its own origin`);
    const { body, ...rest } = options;
    return fetch(address, { ...rest, body: body ?? null, redirect: "error" });
  };
}

/**
 * The provider's own description of itself, asked when it is first needed and again after a failure: the server starts
 * and works without it. Signatures are checked though the line is trusted too. Refuses `oidcUnreachable`.
 */
export function connect(
  settings: OidcSettings,
  now: () => number,
): () => Promise<Result<client.Configuration>> {
  const { issuer, clientId, clientSecret } = settings;
  let found: client.Configuration | undefined;
  const discover = (): Promise<client.Configuration> =>
    client.discovery(
      issuer,
      clientId,
      {
        [client.clockTolerance]: 30,
        [client.clockSkew]: Math.round((now() - Date.now()) / 1000),
      },
      clientSecret === undefined ? client.None() : client.ClientSecretBasic(clientSecret),
      {
        [client.customFetch]: onlyTo(issuer.origin),
        timeout: answerSeconds,
        execute: [
          client.enableNonRepudiationChecks,
          ...(issuer.protocol === "http:" ? [client.allowInsecureRequests] : []),
        ],
      },
    );
  return async () => {
    try {
      found ??= await discover();
      return accept(found);
    } catch (error) {
      console.warn(`identity provider: ${error instanceof Error ? error.message : String(error)}`);
      return refuse("oidcUnreachable");
    }
  };
}
