import { join } from "node:path";
import { diskFiles } from "../files/evidence/disk-files.ts";
import type { EvidenceFiles } from "../files/evidence/evidence-files.ts";
import { s3Files } from "../files/evidence/s3-files.ts";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";

type Environment = Readonly<Record<string, string | undefined>>;

const needed = [
  "GUATU_S3_ENDPOINT",
  "GUATU_S3_BUCKET",
  "GUATU_S3_REGION",
  "GUATU_S3_KEY_ID",
  "GUATU_S3_SECRET",
] as const;

function isEndpoint(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, search, pathname } = new URL(text);
  const isOwn = hostname === "127.0.0.1" || hostname === "localhost";
  return (
    (protocol === "https:" || (protocol === "http:" && isOwn)) &&
    username === "" &&
    search === "" &&
    pathname === "/"
  );
}

/**
 * Where evidence files lie: in the data folder, or in an S3-compatible store when the environment names one (all of
 * GUATU_S3_ENDPOINT, _BUCKET, _REGION, _KEY_ID, _SECRET). Refuses `evidenceStore` naming what is missing or unsafe.
 */
export function openEvidenceFiles(env: Environment, folder: string): Result<EvidenceFiles> {
  const given = (name: (typeof needed)[number]): string => env[name] ?? "";
  if (needed.every((name) => given(name) === ""))
    return accept(diskFiles(join(folder, "evidence")));
  const missing = needed.find((name) => given(name) === "");
  if (missing) return refuse("evidenceStore", { name: missing });
  const endpoint = given("GUATU_S3_ENDPOINT");
  if (!isEndpoint(endpoint)) return refuse("evidenceStore", { name: "GUATU_S3_ENDPOINT" });
  const bucket = given("GUATU_S3_BUCKET");
  if (!/^[a-z0-9][a-z0-9.-]{1,62}$/u.test(bucket))
    return refuse("evidenceStore", { name: "GUATU_S3_BUCKET" });
  const place = { endpoint, bucket, region: given("GUATU_S3_REGION") };
  const [keyId, secret] = [given("GUATU_S3_KEY_ID"), given("GUATU_S3_SECRET")];
  return accept(s3Files({ ...place, keyId, secret }));
}
