import { lastOfMonth } from "../../domain/value/civil.ts";
import { monthText } from "../sample/calendar.ts";
import { again, type SampleStatement, unitSubjects } from "../sample/draft.ts";
import type { SampleDistrict } from "../sample/sample-district.ts";
import { sampleRules } from "../sample/own-rules.ts";
import type { Frame } from "../sample/project-draft.ts";
import { hostsOf, samplePeople, sampleUnits } from "../sample/sample-units.ts";
import { unitEvents } from "../sample/unit-events.ts";
import type { Label } from "./label.ts";
import { type Block, blockSize, planBlock } from "./plan-block.ts";
import { plotSubjects, writePlot } from "./write-plot.ts";

/** What a planted district is made from; 400 projects over 24 months in 12 parks and towns unless told. */
export type PlantedOptions = {
  readonly seed: number;
  readonly projects?: number;
  readonly months?: number;
  readonly units?: number;
};

/** A district with faults planted in it, and what was planted where. */
export type Planted = { readonly district: SampleDistrict; readonly labels: readonly Label[] };

function frameOf({ seed, months = 24, units = 12 }: PlantedOptions): Frame {
  return { seed, months, asOf: lastOfMonth(monthText(months - 1)), hosts: hostsOf(units) };
}

function* blocksOf(options: PlantedOptions): Generator<Block> {
  const { projects = 400 } = options;
  const frame = frameOf(options);
  for (let block = 0; block * blockSize < projects; block += 1)
    yield planBlock(frame, block, projects);
}

/**
 * The statements of a planted district project by project, 200 projects planned at a time and none kept after. The
 * same as those of {@link plantedDistrict}. Errors: none (total).
 */
export function* plantedStatements(options: PlantedOptions): Generator<SampleStatement> {
  const frame = frameOf(options);
  for (const { plots } of blocksOf(options))
    for (const plot of plots) yield* writePlot(plot, frame);
}

/** What was planted where, faults and honest look-alikes, block by block. Errors: none (total). */
export function* plantedLabels(options: PlantedOptions): Generator<Label> {
  for (const { labels } of blocksOf(options)) yield* labels;
}

/**
 * A synthetic district with inflated figures planted in it, to judge detectors by: about 12 % of the projects are touched
 * by faults, some more are honest look-alikes, the rest is clean. The same options give the same statements on
 * every machine. Errors: none (total). Source: handbook 1.9, 1.10, 3.1–3.5.
 */
export function plantedDistrict(options: PlantedOptions): Planted {
  const frame = frameOf(options);
  const units = sampleUnits(frame.hosts);
  function* subjects() {
    yield* unitSubjects(units);
    for (const { plots } of blocksOf(options)) for (const plot of plots) yield* plotSubjects(plot);
  }
  const district: SampleDistrict = {
    id: "planted",
    name: "示例区",
    label: { zh: "合成检验数据", en: "Synthetic data to judge detectors by" },
    asOf: frame.asOf,
    units,
    people: samplePeople(frame.hosts),
    rules: sampleRules,
    subjects: again(subjects),
    statements: again(() => plantedStatements(options)),
    unitStatements: again(() => unitEvents(frame)),
  };
  return { district, labels: [...plantedLabels(options)] };
}
