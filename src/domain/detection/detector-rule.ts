import * as z from "zod/mini";
import { type Result, refuse } from "../refusal/refusal.ts";
import { faultOf } from "../rule/rule-fault.ts";
import type { Ready } from "./detector.ts";
import { detectors } from "./detectors.ts";

const bilingual = z.object({ zh: z.string(), en: z.string() });

const ruleSchema = z.strictObject({
  id: z.string(),
  version: z.string(),
  title: bilingual,
  note: bilingual,
  /** Off: nothing is looked for. */
  on: z.boolean(),
  limits: z.unknown(),
});

/** A detector with the limits a district set, and whether it looks at all. */
export type DetectorRule = { readonly on: boolean; readonly ready: Ready };

/** Checks the limits of a detector read from a file. Refuses `ruleFault` naming the place. */
export function parseDetectorRule(data: unknown, file: string): Result<DetectorRule> {
  const parsed = ruleSchema.safeParse(data);
  if (!parsed.success) return refuse("ruleFault", faultOf(file, parsed.error));
  const { id, version, on, limits } = parsed.data;
  const detector = detectors.find((each) => each.id === id);
  if (!detector || !file.endsWith(id)) {
    const known = detectors.map((each) => each.id).join("、");
    return refuse("ruleFault", {
      place: `${file}: id`,
      path: "id",
      "fault.zh": `编号应与名称一致，且是：${known}`,
      "fault.en": `the id is the name's and one of ${known}`,
    });
  }
  const ready = detector.ready(limits, { place: file, version });
  return ready.ok ? { ok: true, value: { on, ready: ready.value } } : ready;
}
