import { plantedDistrict } from "../src/catalogue/planted/planted.ts";
import { sampleDistrict, sampleSeed } from "../src/catalogue/sample/generator.ts";
import { readRules } from "../src/app/read-rules.ts";
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

/** The detectors with the limits as shipped; those switched off are left out. */
export async function readyDetectors(): Promise<Ready[]> {
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
export function benchPlanted(
  ready: readonly Ready[],
  { districts, first = firstSeed }: { readonly districts: number; readonly first?: number },
): Line[] {
  const tally: Tally = { found: new Map(), honest: 0, alarmed: 0, falseBy: new Map() };
  for (let seed = first; seed < first + districts; seed += 1) {
    const { district, labels } = plantedDistrict({ seed });
    const projects = [...district.subjects].flatMap(({ key, type }) =>
      type === "project" ? key : [],
    );
    tallyOf(tally, { labels, projects, leads: watchAll(ready, dossiersOf(district)) });
  }
  return tellTally(tally);
}

/** Time by the clock and by the processor, in ms; on a machine others work on too the two are far apart. */
function stopwatch() {
  const taken = { clock: 0, processor: 0 };
  const time = (work: () => void): void => {
    const [begun, used] = [performance.now(), process.cpuUsage()];
    work();
    const { user, system } = process.cpuUsage(used);
    taken.clock += performance.now() - begun;
    taken.processor += (user + system) / 1000;
  };
  return { taken, time };
}

type Put = { readonly clock: number; readonly processor: number; readonly last: Keyed | undefined };

/** Every project of a large district put under the watch; the time of the detectors alone. */
function putAll(watch: Watch, projects: Iterable<Keyed>): Put {
  const { taken, time } = stopwatch();
  let last: Keyed | undefined;
  let some: Keyed[] = [];
  const put = (): void => {
    time(() => {
      for (const project of some) watch.put(seriesOf(project));
    });
    last = some.at(-1) ?? last;
    some = [];
  };
  for (const project of projects) {
    some.push(project);
    if (some.length >= handful) put();
  }
  put();
  time(() => watch.leads());
  return { ...taken, last };
}

/** All detectors over very many projects, and once more over one that has a new fact. */
function benchSpeed(ready: readonly Ready[], projects: number): Line[] {
  const watch = createWatch(ready);
  const district = sampleDistrict({ seed: sampleSeed, projects, months: 24 });
  const { clock, processor, last } = putAll(watch, dossiersOf(district));
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
      what: `processor for ${ready.length} detectors over ${projects} projects × 24 months`,
      ours: `${(clock / 1000).toFixed(1)} s by the clock`,
      peer: "",
      figure: processor / 1000,
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
    ...benchPlanted(ready, { districts: sizes.detectDistricts }),
    ...benchSpeed(ready, sizes.detectProjects),
  ];
}
