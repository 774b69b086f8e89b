import type { Path } from "../reader.ts";
import { wordOf } from "./shape.ts";

/** What is written at a path of some data. Errors: none (total). */
export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => wordOf(value, step), data);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function without(data: unknown, step: string | number): unknown {
  if (Array.isArray(data)) return data.filter((_, at) => at !== step);
  if (!isRecord(data)) return data;
  return Object.fromEntries(Object.entries(data).filter(([key]) => key !== step));
}

function put(data: unknown, step: string | number, value: unknown): unknown {
  if (value === undefined) return without(data, step);
  if (!Array.isArray(data)) return { ...(isRecord(data) ? data : {}), [step]: value };
  const list: unknown[] = [...data];
  list[Number(step)] = value;
  return list;
}

/** Data with something else at a path; undefined takes it out. All beside the path stays what it was. Errors: none (total). */
export function withValue(data: unknown, path: Path, value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  return put(data, step, rest.length === 0 ? value : withValue(wordOf(data, step), rest, value));
}
