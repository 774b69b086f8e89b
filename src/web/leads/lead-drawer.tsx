import { useState } from "react";
import { useLocation } from "wouter";
import { openCase, showLead } from "../../contract/lead.ts";
import { useCall, useChange } from "../api/use-call.ts";
import { useSay } from "../messages/language.tsx";
import { useLeadsText } from "../messages/leads-text.ts";
import { Button } from "../parts/button.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { Failure, Loading } from "../parts/notice.tsx";
import { ReasonDialog } from "../parts/reason-dialog.tsx";
import { paths } from "../paths.ts";
import { useDistrict } from "../state/use-district.tsx";
import { LeadFactTable } from "./lead-facts.tsx";
import { CaseLink } from "./case-link.tsx";
import { type DetectorInfo, type Lead, staleAfterCase } from "./leads-model.ts";
import "./lead-drawer.css";

type DrawerProps = {
  readonly lead: Lead;
  readonly mayOpen: boolean;
  readonly onClose: () => void;
};

/** A lead with why we ask, where that comes from and the figures it rests on; from here a case is opened. */
export function LeadDrawer({ lead, mayOpen, onClose }: DrawerProps) {
  const text = useLeadsText();
  const say = useSay();
  const { id: district } = useDistrict();
  const answer = useCall(showLead, { district, key: lead.key });
  const [asking, ask] = useState(false);
  const detector = answer.data?.detector;
  return (
    <Dialog
      look="drawer"
      title={detector ? say(detector.title) : text.open}
      onClose={onClose}
      foot={
        mayOpen && lead.case === null ? (
          <Button look="main" onClick={() => ask(true)}>
            {text.openCase}
          </Button>
        ) : (
          <CaseLink lead={lead} />
        )
      }
    >
      <p className="lead-sentence">{say(lead.sentence)}</p>
      {answer.isPending && <Loading />}
      {answer.isError && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
      {detector && <Why detector={detector} />}
      {answer.data && (
        <>
          <h3>{text.facts}</h3>
          <LeadFactTable facts={answer.data.facts} />
        </>
      )}
      {asking && <OpenDialog lead={lead} onClose={() => ask(false)} />}
    </Dialog>
  );
}

/** Why a detector asks, by what source, and whether it goes by a rule or by a sign. */
export function Why(props: {
  readonly detector: Pick<DetectorInfo, "explanation" | "source"> & {
    /** Said here where nothing beside it does. */
    readonly level?: DetectorInfo["level"];
  };
}) {
  const text = useLeadsText();
  const say = useSay();
  const { explanation, source, level } = props.detector;
  return (
    <dl className="lead-why">
      <dt>{text.why}</dt>
      <dd>
        {say(explanation)} {level && <span className="quiet">{text[level]}</span>}
      </dd>
      <dt>{text.source}</dt>
      <dd>{say(source.label)}</dd>
    </dl>
  );
}

function OpenDialog({ lead, onClose }: { readonly lead: Lead; readonly onClose: () => void }) {
  const text = useLeadsText();
  const { id: district } = useDistrict();
  const [, navigate] = useLocation();
  const send = useChange(openCase, staleAfterCase);
  return (
    <ReasonDialog
      title={text.openTitle}
      label={text.openNote}
      confirm={text.openCase}
      busy={send.isPending}
      error={send.error}
      onClose={onClose}
      onConfirm={(note) =>
        send.mutate(
          { input: { district, key: lead.key, note } },
          { onSuccess: ({ id }) => navigate(paths.case(district, id)) },
        )
      }
    >
      <p>{text.openText(lead.unit.name)}</p>
    </ReasonDialog>
  );
}
