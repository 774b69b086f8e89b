import { drawSite } from "../catalogue/sample/photographs.ts";
import type { Fact } from "../domain/ledger/fact.ts";
import { addDays } from "../domain/value/civil.ts";
import { lookFile } from "../files/evidence/look-file.ts";
import { type Camera, photographDrawn } from "../files/evidence/photograph-drawn.ts";
import { appendFacts } from "../store/append.ts";
import { addUse } from "../store/queries/evidence-use.ts";
import { type SubjectRow, listFacts, listSubjects } from "../store/queries/project-facts.ts";
import type { Actor } from "../store/store.ts";
import { parcelAttribute } from "./evidence-view.ts";
import { keepEvidence, recordEvidence } from "./keep-evidence.ts";
import type { LoadCtx } from "./load-ctx.ts";

/** A project that gets photographs: whose it is, when it started, where it lies. */
type Site = {
  readonly project: number;
  readonly actor: Actor;
  readonly started: string;
  readonly latitude: string;
  readonly longitude: string;
};

/** Projects that get photographs, each of another unit. */
const sites = 6;

const cameras = [
  { make: "HUAWEI", model: "P60" },
  { make: "Xiaomi", model: "14" },
  { make: "OPPO", model: "Find X7" },
] as const;

function startOf(facts: readonly Fact[]): string | undefined {
  const started = facts.find(({ attribute, kind }) => attribute === "start" && kind === "actual");
  return started?.validFrom;
}

function sitesOf(
  subjects: readonly SubjectRow[],
  facts: readonly Fact[],
  people: ReadonlyMap<number, Actor>,
): Site[] {
  const found = new Map<number, Site>();
  for (const { id, unit_id, type, parent } of subjects) {
    const actor = people.get(unit_id);
    const own = facts.filter((fact) => fact.subject === id);
    const started = startOf(own);
    if (!actor || !started || type !== "project" || parent !== null || found.has(unit_id)) continue;
    // Spread over the district, a few kilometres from one to the next.
    const latitude = (32.05 + found.size * 0.021).toFixed(4);
    const longitude = (121.02 + found.size * 0.034).toFixed(4);
    found.set(unit_id, { project: id, actor, started, latitude, longitude });
    if (found.size === sites) break;
  }
  return [...found.values()];
}

/** Where the site lies, stated by its own unit. */
async function stateCoordinates(ctx: LoadCtx, site: Site, asOf: string): Promise<void> {
  const { latitude, longitude, project } = site;
  await ctx.store.transact(site.actor, (writer) =>
    appendFacts(writer, [
      {
        subject: project,
        attribute: parcelAttribute,
        kind: "actual",
        value: `${latitude}, ${longitude}`,
        scope: "",
        period: null,
        validFrom: site.started,
        knownOn: asOf,
        source: "report",
        evidence: [],
        corrects: null,
        reason: null,
        key: `sample:coordinates:${project}`,
        importId: null,
      },
    ]),
  );
}

type Shot = { readonly name: string; readonly bytes: Uint8Array; readonly attribute: string };

/** A drawing counts as our own: it is looked into here, without a process of its own. */
async function bring(ctx: LoadCtx, site: Site, shot: Shot): Promise<void> {
  const { name, bytes, attribute } = shot;
  const kept = await keepEvidence(
    { files: ctx.files, rules: ctx.rules, look: lookFile },
    {
      subject: site.project,
      name,
      bytes,
      paper: "photo",
      how: "sample",
      takenAt: null,
      place: null,
      accuracy: null,
    },
  );
  if (!kept.ok) throw new Error(`the sample's photograph was refused: ${kept.refusal.code}`);
  await ctx.store.transact(site.actor, async (writer) => {
    const { id } = await recordEvidence(writer, kept.value);
    await addUse(writer, {
      evidence: id,
      fact: null,
      attribute,
      scope: "",
      note: "",
      knownOn: ctx.today,
    });
  });
}

/** Two photographs of one site, months apart: the first at the start, the second by the end. */
async function shotsOf(site: Site, at: number, asOf: string): Promise<Shot[]> {
  const later = addDays(site.started, 150);
  const days = [
    { day: addDays(site.started, 2), built: 12, name: "开工现场.jpg" },
    { day: later < asOf ? later : asOf, built: 80, name: "主体现场.jpg" },
  ];
  const shots = days.map(async ({ day, built, name }): Promise<Shot[]> => {
    const { latitude, longitude } = site;
    const camera: Camera = {
      ...(cameras[at % cameras.length] ?? cameras[0]),
      takenAt: `${day}T09:${10 + at}:00`,
      latitude: (Number(latitude) + 0.0006).toFixed(6),
      // One of them was taken far from its parcel, so that the sign can be seen.
      longitude: (Number(longitude) + (at === 3 && built > 50 ? 0.09 : 0.0004)).toFixed(6),
    };
    const bytes = await photographDrawn(drawSite({ seed: 500 + at, built, day }), camera);
    return bytes ? [{ name, bytes, attribute: built > 50 ? "topping" : "start" }] : [];
  });
  return (await Promise.all(shots)).flat();
}

/** The start of the first site once more, as if it were the start of another in the next town. */
async function borrowed(first: Site): Promise<Shot[]> {
  const scene = drawSite({ seed: 500, built: 12, day: addDays(first.started, 2) });
  const bytes = await photographDrawn(scene, "retouched");
  return bytes ? [{ name: "微信图片.jpg", bytes, attribute: "start" }] : [];
}

/**
 * A dozen drawn photographs, marked 示例, on a few projects of a sample: then and now on each, one far from its parcel,
 * and one that is nearly the same in two towns. Nothing where evidence cannot be kept or drawn.
 */
export async function loadEvidence(
  ctx: LoadCtx,
  given: { readonly office: Actor; readonly people: Iterable<Actor>; readonly asOf: string },
): Promise<void> {
  if (!ctx.files) return;
  const people = new Map([...given.people].map((actor) => [actor.unit, actor]));
  const { subjects, facts } = await ctx.store.read(given.office, async (reader) => ({
    subjects: await listSubjects(reader, ["project"]),
    facts: await listFacts(reader, { day: ctx.today }, { attributes: ["start"] }),
  }));
  people.delete(given.office.unit);
  const chosen = sitesOf(subjects, facts, people);
  for (const [at, site] of chosen.entries()) {
    await stateCoordinates(ctx, site, given.asOf);
    for (const shot of await shotsOf(site, at, given.asOf)) await bring(ctx, site, shot);
  }
  const [first, , third] = chosen;
  if (first && third) for (const shot of await borrowed(first)) await bring(ctx, third, shot);
}
