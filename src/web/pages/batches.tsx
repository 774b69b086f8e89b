import { useState } from "react";
import { listBatches } from "../../contract/batch.ts";
import { useCall } from "../api/use-call.ts";
import { BatchList } from "../batches/batch-list.tsx";
import { BatchPage } from "../batches/batch-page.tsx";
import type { Batch, Batches } from "../batches/batches-model.ts";
import { useBatchesText } from "../messages/batches-text.ts";
import { Button } from "../parts/button.tsx";
import { LatePart } from "../parts/late-part.tsx";
import { Empty, Failure, Loading } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import { ScaleSwitch } from "../parts/scale-switch.tsx";
import { late } from "../state/late.ts";
import { useAddress } from "../state/use-address.ts";
import { useDistrict } from "../state/use-district.tsx";
import "./batches.css";

const recordDialog = late(async () => (await import("../batches/record-dialog.tsx")).RecordDialog);

/** 集中活动: collective starts, signings and tours, announced figures held against their projects. */
export function BatchesPage() {
  const text = useBatchesText();
  const { id: district } = useDistrict();
  const { patch } = useAddress();
  const answer = useCall(listBatches, { district });
  const [asking, ask] = useState<{ readonly batch: Batch | null } | null>(null);
  return (
    <Page
      title={text.title}
      note={text.note}
      actions={
        <>
          <ScaleSwitch />
          {answer.data?.mayRecord && (
            <Button look="main" onClick={() => ask({ batch: null })}>
              {text.record}
            </Button>
          )}
        </>
      }
    >
      {answer.isPending && <Loading />}
      {answer.isError && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data && <Body batches={answer.data.batches} onAgain={(batch) => ask({ batch })} />}
      <LatePart
        part={recordDialog}
        props={
          asking && {
            batch: asking.batch,
            onClose: () => ask(null),
            onRecorded: (name: string) => {
              ask(null);
              patch({ batch: name, known: null });
            },
          }
        }
      />
    </Page>
  );
}

function Body(props: {
  readonly batches: Batches["batches"];
  readonly onAgain: (batch: Batch) => void;
}) {
  const text = useBatchesText();
  const { params } = useAddress();
  const { batches, onAgain } = props;
  const asked = params.get("batch");
  const name = asked ?? batches[0]?.name;
  if (name === undefined)
    return (
      <Empty title={text.emptyTitle}>
        <p>{text.emptyText}</p>
      </Empty>
    );
  return (
    <div className="batches-columns">
      <BatchList batches={batches} current={name} />
      <BatchPage
        name={name}
        day={batches.find((batch) => batch.name === name)?.day}
        onAgain={onAgain}
      />
    </div>
  );
}
