import { plantedDistrict } from "../src/catalogue/planted/planted.ts";
import { sampleDistrict, sampleSeed } from "../src/catalogue/sample/generator.ts";
import { readRules } from "../src/app/rules.ts";
import type { Ready } from "../src/domain/detection/detector.ts";
import { seriesOf } from "../src/domain/detection/series.ts";
import { type Watch, createWatch } from "../src/domain/detection/watch.ts";
import { type Keyed, dossiersOf } from "./detect-district.ts";
import { type Tally, tallyOf, tellTally } from "./detect-tally.ts";
import { median } from "./measure.ts";
import type { Line, Sizes } from "./result.ts";

/** Seeds nothing was tuned on start here. */
const firstSeed = 7001;
/** Projects handed over at a time: the generator's own time is not the detectors'. */
const handful = 2000;

async function readyDetectors(): Promise<Ready[]> {
  const { detectors } = await readRules();
  return detectors.filter(({ on }) => on).map(({ ready }) => ready);
}

function watchAll(ready: readonly Ready[], projects: Iterable<Keyed>) {
  const watch = createWatch(ready);
  const keys = new Map<number, string>();
  for (const project of projects) {
    keys.set(project.subject, project.key);
    watch.put(seriesOf(project));
  }
  return watch.leads().map(({ detector, subjects }) => ({
    detector,
    projects: subjects.flatMap((subject) => keys.get(subject) ?? []),
  }));
}

/** Recall of every kind of planted fault and false alarms on honest projects, over some districts. */
function benchPlanted(ready: readonly Ready[], districts: number): Line[] {
  const tally: Tally = { found: new Map(), honest: 0, alarmed: 0, falseBy: new Map() };
  for (let seed = firstSeed; seed < firstSeed + districts; seed += 1) {
    const { district, labels } = plantedDistrict({ seed });
    const projects = [...district.subjects].flatMap(({ key, type }) =>
      type === "project" ? key : [],
    );
    tallyOf(tally, { labels, projects, leads: watchAll(ready, dossiersOf(district)) });
  }
  return tellTally(tally);
}

/** Every project of a large district put under the watch; the time of the detectors alone, in ms. */
function putAll(watch: Watch, projects: Iterable<Keyed>): { ms: number; last: Keyed | undefined } {
  let ms = 0;
  let last: Keyed | undefined;
  let some: Keyed[] = [];
  const put = (): void => {
    const begun = performance.now();
    for (const project of some) {
      last = project;
      watch.put(seriesOf(project));
    }
    ms += performance.now() - begun;
    some = [];
  };
  for (const project of projects) {
    some.push(project);
    if (some.length >= handful) put();
  }
  put();
  const begun = performance.now();
  watch.leads();
  return { ms: ms + performance.now() - begun, last };
}

/** All detectors over very many projects, and once more over one that has a new fact. */
function benchSpeed(ready: readonly Ready[], projects: number): Line[] {
  const watch = createWatch(ready);
  const district = sampleDistrict({ seed: sampleSeed, projects, months: 24 });
  const { ms, last } = putAll(watch, dossiersOf(district));
  const once = (): number => {
    const begun = performance.now();
    if (last) watch.put(seriesOf(last));
    watch.settle();
    return performance.now() - begun;
  };
  const again = Array.from({ length: 21 }, once);
  return [
    {
      bench: "detect",
      what: `${ready.length} detectors over ${projects} projects × 24 months`,
      ours: `${Math.round((projects / ms) * 1000)} projects/s`,
      peer: "",
      figure: ms / 1000,
      unit: "s",
      most: 60,
    },
    {
      bench: "detect",
      what: `leads after one new fact among ${projects} projects`,
      ours: `${Math.max(...again).toFixed(1)} ms at worst`,
      peer: "",
      figure: median(again),
      unit: "ms",
      most: 50,
    },
  ];
}

/** What detectors find of what was planted, whom they trouble for nothing, and how long they take. */
export async function benchDetect(sizes: Sizes): Promise<Line[]> {
  const ready = await readyDetectors();
  return [
    ...benchPlanted(ready, sizes.detectDistricts),
    ...benchSpeed(ready, sizes.detectProjects),
  ];
}
