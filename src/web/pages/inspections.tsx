import { Link } from "wouter";
import { listDraws } from "../../contract/inspection.ts";
import { useCall } from "../api/use-call.ts";
import { DrawList } from "../inspection/draw-list.tsx";
import { sealingMs } from "../inspection/inspections-model.ts";
import { WholeDraw } from "../inspection/whole-draw.tsx";
import { useInspectionsText } from "../messages/inspections-text.ts";
import { LatePart } from "../parts/late-part.tsx";
import { Button } from "../parts/button.tsx";
import { Empty, Failure, Loading } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import { paths } from "../paths.ts";
import { late } from "../state/late.ts";
import { useAddress } from "../state/use-address.ts";
import { useDistrict } from "../state/use-district.tsx";
import "./inspections.css";

const commitDialog = late(
  async () => (await import("../inspection/commit-dialog.tsx")).CommitDialog,
);

/** 现场抽查: draws that nobody could pick, what was found, and a way to draw again. */
export function InspectionsPage() {
  const text = useInspectionsText();
  const { id: district, rights } = useDistrict();
  const { params, patch } = useAddress();
  const answer = useCall(
    listDraws,
    { district },
    { again: (all) => all?.draws.some(({ state }) => state === "sealing") === true && sealingMs },
  );
  if (answer.isPending) return <Loading />;
  if (answer.isError) return <Failure error={answer.error} onRetry={() => void answer.refetch()} />;
  const { draws, mayCommit, myCards } = answer.data;
  const asked = Number(params.get("draw") ?? "");
  const shown = draws.find(({ id }) => id === asked) ?? draws[0];
  const close = () => patch({ plan: null }, { replace: true });
  return (
    <Page
      title={text.title}
      note={text.note}
      actions={
        <>
          {rights.includes("verify") && (
            <Link className="button button-plain" href={paths.inspectionCards(district)}>
              {text.toCards(myCards)}
            </Link>
          )}
          {mayCommit && (
            <Button look="main" onClick={() => patch({ plan: "1" })}>
              {text.plan}
            </Button>
          )}
        </>
      }
    >
      {shown ? (
        <>
          <DrawList draws={draws} shown={shown.id} />
          <WholeDraw key={shown.id} id={shown.id} />
        </>
      ) : (
        <Empty title={text.none}>
          <p>{text.noneText}</p>
        </Empty>
      )}
      <LatePart
        part={commitDialog}
        props={params.get("plan") === "1" && mayCommit ? { onClose: close } : null}
      />
    </Page>
  );
}
