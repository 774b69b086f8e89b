import { useState } from "react";
import { useLocation } from "wouter";
import { finishRanking, reviseRanking } from "../../contract/publish-ranking.ts";
import { useChange } from "../api/use-call.ts";
import { usePublishedText } from "../messages/published-text.ts";
import { Button } from "../parts/button.tsx";
import { ReasonDialog } from "../parts/reason-dialog.tsx";
import { paths } from "../paths.ts";
import { useDistrict } from "../state/use-district.tsx";
import { ConfirmDialog } from "../parts/confirm-dialog.tsx";
import { type Published, staleAfterRanking } from "./published-model.ts";

/** What the office does next with a published ranking: publishes it again, or makes it final. */
export function PublicationActs({ answer }: { readonly answer: Published }) {
  const text = usePublishedText();
  const [asks, setAsks] = useState<"revise" | "finish" | null>(null);
  const close = () => setAsks(null);
  return (
    <>
      {answer.may.revise && (
        <Button look="main" onClick={() => setAsks("revise")}>
          {text.revise}
        </Button>
      )}
      {answer.may.finish && (
        <Button look="main" onClick={() => setAsks("finish")}>
          {text.finish}
        </Button>
      )}
      {asks === "revise" && <ReviseDialog id={answer.id} onClose={close} />}
      {asks === "finish" && <FinishDialog id={answer.id} onClose={close} />}
    </>
  );
}

type ActProps = { readonly id: number; readonly onClose: () => void };

function useNext() {
  const { id: district } = useDistrict();
  const [, navigate] = useLocation();
  return (id: number) => navigate(paths.published(district, id), { replace: true });
}

function ReviseDialog({ id, onClose }: ActProps) {
  const text = usePublishedText();
  const { id: district } = useDistrict();
  const next = useNext();
  const send = useChange(reviseRanking, staleAfterRanking);
  return (
    <ReasonDialog
      title={text.reviseTitle}
      label={text.reviseBasis}
      missing={text.needed}
      confirm={text.revise}
      busy={send.isPending}
      error={send.error}
      onClose={onClose}
      onConfirm={(basis) =>
        send.mutate(
          { input: { district, id, basis } },
          {
            onSuccess: (done) => {
              onClose();
              next(done.id);
            },
          },
        )
      }
    >
      <p>{text.reviseText}</p>
    </ReasonDialog>
  );
}

function FinishDialog({ id, onClose }: ActProps) {
  const text = usePublishedText();
  const { id: district } = useDistrict();
  const next = useNext();
  const send = useChange(finishRanking, staleAfterRanking);
  return (
    <ConfirmDialog
      title={text.finishTitle}
      confirm={text.finish}
      busy={send.isPending}
      error={send.error}
      onClose={onClose}
      onConfirm={() =>
        send.mutate(
          { input: { district, id } },
          {
            onSuccess: (done) => {
              onClose();
              next(done.id);
            },
          },
        )
      }
    >
      <p>{text.finishText}</p>
    </ConfirmDialog>
  );
}
