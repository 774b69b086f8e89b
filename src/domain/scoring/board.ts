import type { Board, Entry, ProjectPoints } from "./ranking.ts";
import type { ScoredProject, ScoredUnit, ScoringInput } from "./scoring-input.ts";
import { openUnit, type Holder } from "./context.ts";
import { writeExact } from "./exact.ts";
import { pointsOf, toPoints, type Explained } from "./explain.ts";
import { foldInto } from "./fold-periods.ts";
import { gradeOf } from "./grade.ts";
import { rankExact } from "./rank.ts";
import { sumRational } from "./rational.ts";
import { scoreUnit, type UnitScore } from "./score-unit.ts";
import type { Rulebook } from "./rulebook.ts";
import type { Context } from "./operator.ts";
import { verifiedShare } from "./verified-share.ts";

type ProjectsByUnit = ReadonlyMap<number, readonly ScoredProject[]>;

type Group = {
  readonly id: string;
  readonly holders: readonly Holder[];
  scores: readonly UnitScore[] | null;
};

function projectsByUnit(projects: readonly ScoredProject[]): ProjectsByUnit {
  const byUnit = new Map<number, ScoredProject[]>();
  for (const project of projects) {
    const own = byUnit.get(project.unit);
    if (own) own.push(project);
    else byUnit.set(project.unit, [project]);
  }
  return byUnit;
}

function openGroup(
  rulebook: Rulebook,
  input: ScoringInput,
  { id, byUnit }: { id: string; byUnit: ProjectsByUnit },
): Group {
  const peers: Context[] = [];
  const holders = input.units
    .filter(({ group }) => group === id)
    .toSorted((a, b) => a.id - b.id)
    .map((unit) =>
      openUnit(rulebook, input, {
        unit,
        values: input.unitValues[unit.id] ?? {},
        projects: byUnit.get(unit.id) ?? [],
        peers,
      }),
    );
  peers.push(...holders.map(({ context }) => context));
  return { id, holders, scores: null };
}

function projectLines(line: Explained): readonly Explained[] {
  return line.project === null ? line.children.flatMap(projectLines) : [line];
}

function projectPoints(tree: Explained, holder: Holder): readonly ProjectPoints[] {
  const byProject = new Map<number, Explained[]>();
  for (const line of projectLines(tree)) {
    const own = byProject.get(line.project ?? 0);
    if (own) own.push(line);
    else byProject.set(line.project ?? 0, [line]);
  }
  return holder.context.projects.map(({ project }) => {
    const { id = 0, name = "" } = project ?? {};
    const own = byProject.get(id) ?? [];
    return {
      project: id,
      name,
      points: toPoints(sumRational(own.map(pointsOf))),
      complete: own.every(({ missing }) => missing.length === 0),
    };
  });
}

function entryOf(
  rulebook: Rulebook,
  { holder, score }: { holder: Holder; score: UnitScore },
  at: { rank: number; of: number },
): Entry {
  const tree = score.explain();
  const { id, name }: ScoredUnit = holder.unit;
  const grade = gradeOf(rulebook.grades, { ...at, points: score.points, lower: score.lower });
  return {
    unit: id,
    name,
    points: toPoints(writeExact(score.points)),
    rank: at.rank,
    complete: tree.missing.length === 0,
    missing: tree.missing,
    verifiedShare: verifiedShare(tree),
    projects: projectPoints(tree, holder),
    tree,
    ...(grade ? { grade } : {}),
  };
}

/** Opens a ranking on an input whose period the rulebook ranks. Errors: none (total). */
export function openBoard(rulebook: Rulebook, input: ScoringInput): Board {
  const byUnit = projectsByUnit(input.projects);
  const groups = rulebook.groups.map(({ id }) => openGroup(rulebook, input, { id, byUnit }));
  const folds = foldInto(rulebook, input, openBoard);
  const scoresOf = (group: Group): readonly UnitScore[] => {
    group.scores ??= group.holders.map(({ context, release }) => {
      const score = scoreUnit(rulebook, context, folds);
      release();
      return score;
    });
    return group.scores;
  };
  const ranksOf = (group: Group): readonly number[] =>
    rankExact(
      scoresOf(group).map(({ points }) => points),
      rulebook.ties,
    );
  const change = (group: Group): void => {
    group.scores = null;
    for (const holder of group.holders) holder.forget();
  };
  return {
    standings: () =>
      groups.map((group) => {
        const ranks = ranksOf(group);
        return scoresOf(group).map(({ points }, at) => ({
          unit: group.holders[at]?.unit.id ?? 0,
          points,
          rank: ranks[at] ?? 0,
        }));
      }),
    ranking: () =>
      groups.map((group) => {
        const [ranks, scores] = [ranksOf(group), scoresOf(group)];
        const entries = group.holders.flatMap((holder, at) => {
          const score = scores[at];
          const place = { rank: ranks[at] ?? 0, of: group.holders.length };
          return score ? [entryOf(rulebook, { holder, score }, place)] : [];
        });
        return {
          id: group.id,
          label: rulebook.groups.find(({ id }) => id === group.id)?.label ?? { zh: "", en: "" },
          entries: entries.toSorted((a, b) => a.rank - b.rank || a.unit - b.unit),
        };
      }),
    putProject: (project) => {
      for (const group of groups)
        for (const holder of group.holders)
          if (holder.unit.id === project.unit) {
            holder.project(project);
            change(group);
          }
    },
    putUnit: (unit, values) => {
      for (const group of groups)
        for (const holder of group.holders)
          if (holder.unit.id === unit) {
            holder.setValues(values);
            change(group);
          }
    },
  };
}
