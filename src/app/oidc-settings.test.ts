import { expect, test } from "vitest";
import { readOidc, readOrigin } from "./oidc-settings.ts";

const whole = {
  GUATU_OIDC_ISSUER: "https://id.example/realms/qu",
  GUATU_OIDC_CLIENT_ID: "guatu",
};

function placeOf(env: Record<string, string>, origin = "https://guatu.example"): unknown {
  const read = readOidc({ ...whole, ...env }, origin === "" ? undefined : origin);
  return read.ok ? read.value?.name : read.refusal.params["name"];
}

test("without an issuer there is no identity provider, whatever else is set", () => {
  expect(readOidc({ GUATU_OIDC_CLIENT_ID: "guatu" }, undefined)).toEqual({
    ok: true,
    value: undefined,
  });
});

test("what is missing or unsafe is named, and nothing starts half connected", () => {
  expect(placeOf({})).toBe("id.example");
  expect(placeOf({ GUATU_OIDC_NAME: "政务统一身份" })).toBe("政务统一身份");
  expect(placeOf({ GUATU_OIDC_CLIENT_ID: " " })).toBe("GUATU_OIDC_CLIENT_ID");
  expect(placeOf({ GUATU_OIDC_ISSUER: "http://id.example" })).toBe("GUATU_OIDC_ISSUER");
  expect(placeOf({ GUATU_OIDC_ISSUER: "id.example" })).toBe("GUATU_OIDC_ISSUER");
  expect(placeOf({ GUATU_OIDC_ISSUER: "http://127.0.0.1:9" })).toBe("127.0.0.1:9");
  expect(placeOf({}, "")).toBe("GUATU_ORIGIN");
  expect(placeOf({}, "http://guatu.example")).toBe("GUATU_ORIGIN");
});

test("our own address is an origin, its path left out", () => {
  expect(readOrigin({ GUATU_ORIGIN: "https://guatu.example/x" })).toEqual({
    ok: true,
    value: "https://guatu.example",
  });
  expect(readOrigin({})).toEqual({ ok: true, value: undefined });
  expect(readOrigin({ GUATU_ORIGIN: "javascript:alert(1)" }).ok).toBe(false);
  expect(readOrigin({ GUATU_ORIGIN: "guatu.example" }).ok).toBe(false);
});
