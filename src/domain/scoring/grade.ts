import type { Bilingual } from "../language.ts";
import { compareExact, exactOf, type Exact } from "./exact.ts";
import type { Grade } from "./rulebook.ts";

type Stand = {
  readonly rank: number;
  /** How many units the group has. */
  readonly of: number;
  readonly points: Exact;
  readonly lower: number;
};

function meets({ from, to, share }: Grade, { rank, of, points }: Stand): boolean {
  if (from !== null && compareExact(points, exactOf(from)) < 0) return false;
  if (to !== null && rank > to) return false;
  // 前25%: whole places alone, so that no more than the share get the grade.
  return share === null || rank * 100 <= share * of;
}

/** The grade of a place, lowered where a veto says so, never below the last; undefined without grades. Errors: none (total). */
export function gradeOf(
  grades: readonly Grade[] | undefined,
  stand: Stand,
): { readonly id: string; readonly label: Bilingual } | undefined {
  if (!grades || grades.length === 0) return undefined;
  const first = grades.findIndex((grade) => meets(grade, stand));
  const last = grades.length - 1;
  const found = grades[Math.min(last, (first < 0 ? last : first) + stand.lower)];
  return found ? { id: found.id, label: found.label } : undefined;
}
