import { useMemo } from "react";
import { listContests, listCorrections } from "../../contract/closing.ts";
import { useCall } from "../api/use-call.ts";
import { useDistrict } from "../state/use-district.tsx";
import { useKnownAt } from "../state/use-known-at.ts";
import { type OpenDisputes, openByFigure } from "./disputes-model.ts";

/** What is open about the figures of a project now; a page of the past shows none. */
export function useOpenDisputes(project: number): OpenDisputes {
  const { id: district } = useDistrict();
  const { knownAt } = useKnownAt();
  const enabled = knownAt === undefined;
  const contests = useCall(listContests, { district, project }, { enabled }).data?.contests;
  const corrections = useCall(listCorrections, { district, state: "asked" }, { enabled }).data
    ?.corrections;
  return useMemo(() => {
    const own = (corrections ?? []).filter((each) => each.project.id === project);
    return openByFigure(contests ?? [], own);
  }, [project, contests, corrections]);
}
