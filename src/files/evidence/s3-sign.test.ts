import { expect, test } from "vitest";
import { signedHeaders } from "./s3-sign.ts";

test("the published example of AWS is signed to the letter", () => {
  const place = {
    region: "us-east-1",
    keyId: "AKIAIOSFODNN7EXAMPLE",
    secret: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
  };
  const url = new URL("https://examplebucket.s3.amazonaws.com/test.txt");
  const request = {
    method: "GET",
    url,
    headers: { range: "bytes=0-9" },
    body: new Uint8Array(),
  } as const;
  const { authorization } = signedHeaders(place, request, new Date("2013-05-24T00:00:00Z"));
  expect(authorization).toBe(
    "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, SignedHeaders=host;range;x-amz-content-sha256;x-amz-date, Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41",
  );
});
