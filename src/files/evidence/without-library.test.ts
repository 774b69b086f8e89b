import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { evidenceRule } from "../../domain/evidence/evidence-fixture.ts";
import { lookFile } from "./look-file.ts";

beforeAll(() => {
  vi.doMock("sharp", () => {
    throw new Error("Could not load the sharp module");
  });
});
afterAll(() => {
  vi.doUnmock("sharp");
});

const { limits, copies } = evidenceRule;
const look = (bytes: Buffer) =>
  lookFile({ name: "a.jpg", bytes: new Uint8Array(bytes), limits, copies });

test("where the picture library does not load, evidence is taken without copies, and says why", async () => {
  const jpeg = Buffer.from("\xff\xd8\xff\xe0\0\x10JFIF\0", "latin1");
  expect(await look(jpeg)).toMatchObject({
    value: { media: "image/jpeg", drawn: null, noCopy: "noLibrary" },
  });
  expect(await look(Buffer.from("%PDF-1.7\n"))).toMatchObject({ value: { noCopy: "notPicture" } });
  expect(await look(Buffer.from("<svg/>"))).toMatchObject({ refusal: { code: "evidenceKind" } });
});
