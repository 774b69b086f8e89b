import { useState } from "react";
import type { Output } from "../../contract/endpoint.ts";
import { listGrantUnits, listGrants } from "../../contract/grants.ts";
import { useCall } from "../api/use-call.ts";
import { useGrantsText } from "../messages/grants-text.ts";
import { Button } from "../parts/button.tsx";
import { Empty, Failure, Loading } from "../parts/notice.tsx";
import { LatePart } from "../parts/late-part.tsx";
import { Page } from "../parts/page.tsx";
import { lapsedGrants, shownGrants } from "../people/grant-groups.ts";
import { GrantsControls, useGrantsView } from "../people/grants-controls.tsx";
import { ByPerson, ByUnit } from "../people/grants-groups.tsx";
import { LapsedGrants } from "../people/lapsed-grants.tsx";
import type { Grant } from "../people/people-types.ts";
import { late } from "../state/late.ts";
import { useAddress } from "../state/use-address.ts";
import { useDistrict } from "../state/use-district.tsx";

const giveDialog = late(
  async () => (await import("../people/give-grant-dialog.tsx")).GiveGrantDialog,
);
const endDialog = late(async () => (await import("../people/end-grant-dialog.tsx")).EndGrantDialog);

/** 授权: who is what for which unit; given and ended by the security administrator, each with a reason. */
export function GrantsPage() {
  const text = useGrantsText();
  const { id: district, rights } = useDistrict();
  const { params, patch } = useAddress();
  const answer = useCall(listGrants, { district });
  const giving = params.get("give");
  const mayGive = rights.includes("grants");
  return (
    <Page
      title={text.title}
      note={text.note}
      actions={
        mayGive && (
          <Button look="main" onClick={() => patch({ give: "-" })}>
            {text.give.button}
          </Button>
        )
      }
    >
      {answer.isPending && <Loading />}
      {answer.isError && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data && <Grants {...answer.data} />}
      <LatePart
        part={giveDialog}
        props={
          answer.data && mayGive && giving !== null
            ? {
                login: giving === "-" ? "" : giving,
                today: answer.data.today,
                onClose: () => patch({ give: null }, { replace: true }),
              }
            : null
        }
      />
    </Page>
  );
}

/** The same grants on the tree of units. */
function GrantsByUnit(props: {
  readonly grants: readonly Grant[];
  readonly onEnd: (grant: Grant) => void;
}) {
  const { id: district } = useDistrict();
  const view = useGrantsView();
  const units = useCall(listGrantUnits, { district });
  if (units.isPending) return <Loading />;
  if (units.isError) return <Failure error={units.error} />;
  return <ByUnit {...props} units={units.data.units} empty={view.words === ""} />;
}

function Grants({ grants, today }: Output<typeof listGrants>) {
  const text = useGrantsText();
  const { id: district, rights } = useDistrict();
  const { patch } = useAddress();
  const view = useGrantsView();
  const [ending, end] = useState<Grant | null>(null);
  const units = useCall(listGrantUnits, { district });
  const lapsed = rights.includes("grants") ? lapsedGrants(grants, units.data?.units ?? []) : [];
  const shown = shownGrants(grants, view);
  const isEmpty = shown.length === 0 && (view.by === "person" || view.words !== "");
  return (
    <>
      <LapsedGrants grants={lapsed} onGive={(login) => patch({ give: login })} />
      <GrantsControls />
      {isEmpty && <Empty title={text.emptyTitle}>{text.emptyText}</Empty>}
      {view.by === "person" && <ByPerson grants={shown} onEnd={end} />}
      {view.by === "unit" && <GrantsByUnit grants={shown} onEnd={end} />}
      <LatePart
        part={endDialog}
        props={ending && { grant: ending, today, onClose: () => end(null) }}
      />
    </>
  );
}
