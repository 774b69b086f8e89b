import { listContests, listCorrections } from "../../contract/closing.ts";
import { useCall } from "../api/use-call.ts";
import type { ProjectFact } from "../project/project-types.ts";
import { useDistrict } from "../state/use-district.tsx";
import { useKnownAt } from "../state/use-known-at.ts";
import { ContestCard } from "./contest-card.tsx";
import { CorrectionCard } from "./correction-card.tsx";
import { sorted } from "./disputes-model.ts";
import { FactActions } from "./fact-actions.tsx";

type DisputesProps = {
  /** Null where it is of a unit itself. */
  readonly project: number | null;
  readonly fact: ProjectFact;
  /** Whether it stands today, and may be contested and corrected. */
  readonly open: boolean;
};

/** Under a figure of the history: contests and corrections of it with their answers, and the ways to raise one. */
export function FactDisputes({ project, fact, open }: DisputesProps) {
  const { id: district } = useDistrict();
  const { knownAt } = useKnownAt();
  const enabled = knownAt === undefined;
  const contests = useCall(
    listContests,
    { district, ...(project !== null && { project }) },
    { enabled },
  );
  const corrections = useCall(listCorrections, { district }, { enabled });
  if (!enabled) return null;
  const about = <D extends { readonly fact: { readonly seq: number } }>(list: readonly D[]) =>
    list.filter((each) => each.fact.seq === fact.seq);
  const contested = sorted(about(contests.data?.contests ?? []));
  const corrected = sorted(about(corrections.data?.corrections ?? []));
  return (
    <>
      {contested.length + corrected.length > 0 && (
        <ul>
          {contested.map((contest) => (
            <ContestCard key={`contest ${contest.id}`} contest={contest} named={false} />
          ))}
          {corrected.map((correction) => (
            <CorrectionCard key={correction.id} correction={correction} named={false} />
          ))}
        </ul>
      )}
      {open && <FactActions fact={fact} />}
    </>
  );
}
