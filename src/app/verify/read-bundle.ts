import * as z from "zod/mini";
import type { Plain } from "../../domain/seal/canonical.ts";
import { Wrong } from "./wrong.ts";

const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/u));
const body = z.strictObject({ sha256: hash, sm3: hash });
const path = z.array(hash);
const whole = z.int().check(z.minimum(0));

const headSchema = z.strictObject({
  guatu: z.literal("bundle"),
  v: z.literal(1),
  tenant: z.string().check(z.minLength(1)),
  whole: z.boolean(),
  keys: z.array(z.string()),
  note: z.string(),
  witnesses: z.array(z.string()),
  stamps: z.array(z.strictObject({ authority: z.string(), token: z.string() })),
});

const entrySchema = z.strictObject({
  idx: whole,
  seq: whole,
  kind: z.string().check(z.minLength(1)),
  salt: z.nullable(z.string().check(z.regex(/^[0-9a-f]{32}$/u))),
  row: z.nullable(z.record(z.string(), z.custom<Plain>())),
  body,
  path: z.optional(z.strictObject({ sha256: path, sm3: path })),
});

/** The first line of a bundle. */
export type BundleHead = z.output<typeof headSchema>;

/** An entry of a bundle. */
export type BundleEntry = z.output<typeof entrySchema>;

/**
 * The value of a line, which has one spelling alone: no key twice, no space, no number in another notation. So nothing
 * can be read one way here and another way elsewhere.
 */
function strictJson(line: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Wrong("有一行不是 JSON", "a line is not JSON");
  }
  if (JSON.stringify(value) !== line)
    throw new Wrong("有一行的写法不唯一", "a line is spelled in a second way");
  return value;
}

/** Reads the first line. Throws Wrong. */
export function readHead(line: string): BundleHead {
  const read = z.safeParse(headSchema, strictJson(line));
  if (!read.success) throw new Wrong("这不是第 1 版证据包", "this is no bundle of version 1");
  return read.data;
}

/** Reads an entry; what is shown carries its salt, what is not carries neither. Throws Wrong. */
export function readEntry(line: string): BundleEntry {
  const read = z.safeParse(entrySchema, strictJson(line));
  if (!read.success) throw new Wrong("有一条记录的形状不对", "an entry is malformed");
  const { row, salt } = read.data;
  if ((row === null) !== (salt === null))
    throw new Wrong(
      `第 ${read.data.seq} 号缺盐或缺内容`,
      `number ${read.data.seq} lacks its salt or its row`,
    );
  return read.data;
}
