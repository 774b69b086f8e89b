import { dayIn, monthText, reportDay } from "./calendar.ts";
import { type SampleStatement, unitSubject } from "./draft.ts";
import type { Frame } from "./project-draft.ts";
import { createRandom, type Random } from "./random.ts";
import { type Host, loginOf } from "./sample-units.ts";
import { measure, say } from "./statement.ts";

/** Draws for a unit must not meet those for a project of the same number. */
const purpose = 7;

function ceremony(host: Host, day: string, known: string): SampleStatement {
  const how = {
    subject: unitSubject(host.key),
    by: loginOf(host.key),
    knownOn: known,
    source: "report",
    evidence: [{ kind: "photo", label: "集中开工活动照片（合成）" }],
    standing: "verified",
    judge: "s-office",
  } as const;
  return say(how, {
    attribute: "collectiveStart",
    kind: "actual",
    value: { day, precision: "day" },
    validFrom: day,
  });
}

function* ceremonies(random: Random, frame: Frame, host: Host): Generator<SampleStatement> {
  for (let quarter = 0; quarter * 3 + 2 < frame.months; quarter += 1) {
    const count = Number(random.chance(host.haste)) + Number(random.chance(60));
    for (let held = 0; held < count; held += 1) {
      const month = quarter * 3 + random.between(0, 2);
      yield ceremony(host, dayIn(month, random.between(5, 26)), reportDay(month, 3, frame.asOf));
    }
  }
}

function* criticisms(random: Random, frame: Frame, host: Host): Generator<SampleStatement> {
  for (let month = 0; month < frame.months; month += 1) {
    const city = random.chance(12);
    if (!city && !random.chance(3)) continue;
    const period = monthText(month);
    const how = {
      subject: unitSubject(host.key),
      by: "s-office",
      knownOn: reportDay(month, 9, frame.asOf),
      source: "report",
      evidence: [{ kind: "file", label: `${city ? "市" : "省"}督查通报（合成）` }],
      standing: "verified",
      judge: "s-audit",
    } as const;
    const value = measure(String(city ? random.between(5, 20) : random.between(10, 20)), "分");
    const attribute = city ? "cityCriticism" : "provincialCriticism";
    yield say(how, { attribute, kind: "actual", value, period, validFrom: `${period}-01` });
  }
}

/** What the units themselves did: ceremonies quarter by quarter, and few criticisms. Errors: none (total). */
export function* unitEvents(frame: Frame): Generator<SampleStatement> {
  for (const [index, host] of frame.hosts.entries()) {
    const random = createRandom(frame.seed, index, purpose);
    yield* ceremonies(random, frame, host);
    yield* criticisms(random, frame, host);
  }
}
