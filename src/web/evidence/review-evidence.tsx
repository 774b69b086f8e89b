import { useState } from "react";
import { useEvidenceText } from "../messages/evidence-text.ts";
import { LatePart } from "../parts/late-part.tsx";
import { Failure, Loading } from "../parts/notice.tsx";
import { late } from "../state/late.ts";
import { PieceTile } from "./piece-tile.tsx";
import { useProjectEvidence } from "./use-evidence.ts";
import "./project-evidence.css";

const viewer = late(async () => (await import("./viewer.tsx")).EvidenceViewer);

/** Beside the figures to be judged: the project's evidence, opened in place so that the queue keeps its place. */
export function ReviewEvidence({ project }: { readonly project: number }) {
  const text = useEvidenceText();
  const answer = useProjectEvidence(project);
  const [open, setOpen] = useState<number | null>(null);
  const page = answer.data;
  return (
    <section className="review-evidence" aria-label={text.inReview}>
      <h3>{text.inReview}</h3>
      {answer.isError && <Failure error={answer.error} />}
      {answer.isPending && <Loading />}
      {page && page.evidence.length === 0 && <p className="quiet">{text.inReviewNone}</p>}
      {page && (
        <ul className="evidence-grid">
          {page.evidence.map((piece) => (
            <li key={piece.id}>
              <PieceTile piece={piece} onOpen={() => setOpen(piece.id)} />
            </li>
          ))}
        </ul>
      )}
      <LatePart
        part={viewer}
        props={
          page && open !== null
            ? { page, project, id: open, onShow: setOpen, onClose: () => setOpen(null) }
            : null
        }
      />
    </section>
  );
}
