import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listProjects } from "../../../src/app/list-projects.ts";
import { compileRules } from "../../../src/app/compile-rules.ts";
import { showProject } from "../../../src/app/show-project.ts";
import type { Fact, KnownAt, Statement } from "../../../src/domain/ledger/fact.ts";
import { foldProject } from "../../../src/domain/lifecycle/project-state.ts";
import { appendFacts } from "../../../src/store/append.ts";
import { addVersions } from "../../../src/store/queries/rule-versions.ts";
import { today } from "../../harness/engine.ts";
import { type TestLedger, enter, openTestLedger, valueOf } from "../../harness/ledger.ts";
import { type Towns, addProject, makeTowns, stated } from "../../harness/towns.ts";

let ledger: TestLedger;
let towns: Towns;

beforeAll(async () => {
  ledger = await openTestLedger("bare");
  towns = await makeTowns(ledger);
});
afterAll(() => ledger.close());

const office = () => enter(ledger, "t-office", "towns");

const days = ["2024-01-10", "2024-01-31", "2024-02-15", today] as const;
const day = fc.constantFrom(...days);
const fact = fc.record({
  node: fc.constantFrom("start", "completion", "production"),
  kind: fc.constantFrom("planned", "actual"),
  on: fc.constantFrom("2023-09-01", "2023-12-20", "2024-01-05"),
  knownOn: day,
});
const rule = fc.record({
  knownOn: day,
  set: fc.oneof(
    fc.record({ yellowAfterDays: fc.constantFrom(1, 60, 400) }),
    fc.record({ enteredBy: fc.constantFrom("start", "completion") }),
    fc.constant("reset"),
  ),
});
const step = fc.oneof({ weight: 3, arbitrary: fact }, { weight: 2, arbitrary: rule });
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

type RuleMade = { readonly seq: number; readonly knownOn: string; name: string; value: unknown };
type FactMade = Statement & { readonly seq: number };

type Lights = { nodes: object };
type Lifecycle = { stages: { id: string; enteredBy?: string[] }[] };

function ruleOf(set: Extract<Step, { set: unknown }>["set"]): { name: string; value: unknown } {
  const { data } = ledger.rules;
  if (set === "reset") return { name: "lights/yinchuan-2025", value: null };
  if ("yellowAfterDays" in set) {
    const shipped = data.get("lights/yinchuan-2025") as Lights;
    return {
      name: "lights/yinchuan-2025",
      value: { ...shipped, nodes: { ...shipped.nodes, ...set } },
    };
  }
  const shipped = data.get("lifecycles/project") as Lifecycle;
  const stages = shipped.stages.map((stage) =>
    stage.id === "full" ? { ...stage, enteredBy: [set.enteredBy] } : stage,
  );
  return { name: "lifecycles/project", value: { ...shipped, stages } };
}

/** The state of a project, found the slow way: every rule and fact by its own day and number, nothing kept. */
function oracle(facts: readonly FactMade[], rules: readonly RuleMade[], known: KnownAt) {
  const upTo = known.seq ?? Infinity;
  const isKnown = (each: { seq: number; knownOn: string }) =>
    each.knownOn <= known.day && each.seq <= upTo;
  const data = new Map(ledger.rules.data);
  for (const name of ["lights/yinchuan-2025", "lifecycles/project"]) {
    const held = rules.filter((each) => each.name === name && isKnown(each));
    const last = held.toSorted((a, b) => b.seq - a.seq)[0];
    if (last && last.value !== null) data.set(name, last.value);
  }
  const { attributes, lifecycle, lights } = valueOf(compileRules(data));
  const asOf = known.day < today ? known.day : today;
  const own = facts.filter(isKnown).map((each) => ({ ...each, standing: "claimed" }) as Fact);
  const { stage, light, status, missing } = foldProject(own, {
    attributes,
    lifecycle,
    lights,
    asOf,
  });
  return { stage, light, status, missing: missing.length };
}

let keys = 0;

async function play(steps: readonly Step[]) {
  const ctx = await office();
  const name = `项目${(keys += 1)}`;
  const project = await addProject(ctx, towns.units.jia, [
    { attribute: "name", kind: "actual", value: name, knownOn: "2024-01-01" },
  ]);
  const named = { attribute: "name", kind: "actual", value: name, knownOn: "2024-01-01" } as const;
  const facts: FactMade[] = [{ ...stated({ ...named, subject: project }), seq: 0 }];
  const rules: RuleMade[] = [];
  const published: { knownAt: string; known: KnownAt; bytes: string }[] = [];
  for (const each of steps) {
    const seq = "set" in each ? await setRule(each) : await stateNode(each);
    for (const on of [days[1], today]) {
      const knownAt = `${on}@${seq}`;
      published.push({ knownAt, known: { day: on, seq }, bytes: await render(project, knownAt) });
    }
  }
  return { project, facts, rules, published };

  async function setRule({ knownOn, set }: Extract<Step, { set: unknown }>): Promise<number> {
    const version = ruleOf(set);
    const seq = await ctx.store.transact(ctx.actor, (writer) =>
      addVersions(writer, [version], { reason: "试", knownOn }),
    );
    rules.push({ ...version, seq, knownOn });
    return seq;
  }

  async function stateNode({
    node,
    kind,
    on,
    knownOn,
  }: Extract<Step, { node: string }>): Promise<number> {
    const value = { day: on, precision: "day" } as const;
    const of = { attribute: node, kind, value, validFrom: on, knownOn } as const;
    const made = stated({ ...of, subject: project, period: null });
    const keyed = { ...made, key: `rule-${(keys += 1)}`, importId: null };
    const added = await ctx.store.transact(ctx.actor, (writer) => appendFacts(writer, [keyed]));
    const { last } = valueOf(added);
    facts.push({ ...made, seq: last });
    return last;
  }
}

/** The project's page and its line of the list as known then, as they leave the server. */
async function render(id: number, knownAt: string): Promise<string> {
  const ctx = await office();
  const page = await showProject(ctx, { district: "towns", id, knownAt });
  const asked = { district: "towns", knownAt, offset: 0, limit: 500 };
  const { rows } = valueOf(await listProjects(ctx, asked));
  const { days: _, ...rest } = page.ok ? page.value : { days: [], none: true };
  return JSON.stringify([rest, rows.filter((row) => row.id === id)]);
}

test("as known at a point gives the same bytes for ever, whatever rules and facts come later", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 8 }), async (steps) => {
      const { project, facts, rules, published } = await play(steps);
      for (const { knownAt, known, bytes } of published) {
        expect([knownAt, await render(project, knownAt)]).toEqual([knownAt, bytes]);
        const ctx = await office();
        const asked = { district: "towns", id: project, knownAt };
        const page = valueOf(await showProject(ctx, asked));
        const { stage, light, status, missing } = page;
        const found = { stage, light, status, missing: missing.length };
        expect([knownAt, found]).toEqual([knownAt, oracle(facts, await allRules(rules), known)]);
      }
    }),
    { numRuns: 12 },
  );
});

/** Rules of earlier runs are still there: the district is one. */
const before: RuleMade[] = [];
async function allRules(own: readonly RuleMade[]): Promise<readonly RuleMade[]> {
  for (const each of own) if (!before.includes(each)) before.push(each);
  return before;
}
