import { expect, test } from "vitest";
import { decodeText } from "./decode-text.ts";

const chinese = "项目名称,总投资（亿元）\n康辉南通新材料,近125\n";
/** 项目,投资 in the encoding of a Chinese Excel's csv. */
const gb = [0xcf, 0xee, 0xc4, 0xbf, 0x2c, 0xcd, 0xb6, 0xd7, 0xca];

test("UTF-8 is read with and without its mark", () => {
  const bytes = new TextEncoder().encode(chinese);
  expect(decodeText(bytes)).toBe(chinese);
  expect(decodeText(Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes]))).toBe(chinese);
});

test("UTF-8 with one slip stays UTF-8", () => {
  const bytes = new TextEncoder().encode(chinese.repeat(20));
  expect(decodeText(Uint8Array.from([...bytes, 0xe5]))).toBe(`${chinese.repeat(20)}\uFFFD`);
});

test("UTF-16 is read in both orders, with and without its mark", () => {
  const little = Buffer.from(chinese, "utf16le");
  const big = Buffer.from(little).swap16();
  expect(decodeText(Uint8Array.from([0xff, 0xfe, ...little]))).toBe(chinese);
  expect(decodeText(Uint8Array.from([0xfe, 0xff, ...big]))).toBe(chinese);
  expect(decodeText(little)).toBe(chinese);
  expect(decodeText(big)).toBe(chinese);
});

test("pairs of high bytes are Chinese in GB18030, its four-byte characters too", () => {
  expect(decodeText(Uint8Array.from(gb))).toBe("项目,投资");
  expect(decodeText(Uint8Array.from([...gb, 0x95, 0x32, 0x82, 0x36]))).toBe("项目,投资𠀀");
});

test("single high bytes among Latin letters are windows-1252", () => {
  const latin = Uint8Array.from(Buffer.from("Caf\xe9 \xa35m \x96 M\xfcller, na\xefve", "latin1"));
  expect(decodeText(latin)).toBe("Café £5m – Müller, naïve");
});

test("Latin letters that happen to be valid GB18030 stay Latin", () => {
  const latin = Uint8Array.from(Buffer.from("Gr\xf6\xdfe, \xdcber, \xd6l, B\xe4r", "latin1"));
  expect(decodeText(latin)).toBe("Größe, Über, Öl, Bär");
});

test("bytes with zeros that are no UTF-16 are no text", () => {
  expect(decodeText(Uint8Array.from([1, 0, 0, 7, 0, 200, 3, 0, 0, 0]))).toBeUndefined();
});
