import type { ProjectState } from "../lifecycle/project-state.ts";

/** A project as it stands by the rules in force and by those tried. */
export type Tried = {
  readonly id: number;
  readonly was: ProjectState;
  readonly now: ProjectState;
  /** What the month requires of it, by both. */
  readonly wasAsked: string;
  readonly nowAsked: string;
};

/** Something about a project that turns when the rules change. */
export type Turn = {
  readonly id: number;
  readonly name: string;
  readonly what: "stage" | "light" | "status" | "needs" | "asks";
  readonly was: string;
  readonly now: string;
};

/** What a change of the rules does to the projects, in numbers, and the first turns. */
export type Effect = {
  readonly projects: number;
  readonly stages: number;
  readonly lights: number;
  readonly statuses: number;
  readonly needs: number;
  readonly asks: number;
  readonly turns: readonly Turn[];
};

const told = 50;

function needsOf({ missing }: ProjectState): string {
  return missing.map((need) => need.attribute ?? need.node ?? need.evidenceOf ?? "").join("、");
}

const reads: readonly (readonly [Turn["what"], (state: ProjectState) => string])[] = [
  ["stage", (state) => state.stage],
  ["light", (state) => state.light],
  ["status", (state) => state.status],
  ["needs", needsOf],
];

function turnsOf({ id, was, now, wasAsked, nowAsked }: Tried): Turn[] {
  const asks =
    wasAsked === nowAsked
      ? []
      : [{ id, name: now.name, what: "asks" as const, was: wasAsked, now: nowAsked }];
  const turned = reads.flatMap(([what, read]) => {
    const [before, after] = [read(was), read(now)];
    return before === after ? [] : [{ id, name: now.name, what, was: before, now: after }];
  });
  return [...turned, ...asks];
}

/** What a change of the rules does to some projects. Errors: none (total). */
export function effectOf(projects: readonly Tried[]): Effect {
  const turns = projects.flatMap(turnsOf);
  const count = (what: Turn["what"]): number => turns.filter((turn) => turn.what === what).length;
  return {
    projects: projects.length,
    stages: count("stage"),
    lights: count("light"),
    statuses: count("status"),
    needs: count("needs"),
    asks: count("asks"),
    turns: turns.slice(0, told),
  };
}
