import { type DragEvent, useState } from "react";
import { useEvidenceText } from "../messages/evidence-text.ts";
import { useLanguage } from "../messages/language.tsx";
import { LatePart } from "../parts/late-part.tsx";
import { Failure, Loading } from "../parts/notice.tsx";
import { Section } from "../parts/page.tsx";
import { late } from "../state/late.ts";
import { AddBar } from "./add-bar.tsx";
import type { EvidencePage } from "./evidence-model.ts";
import { PieceTile } from "./piece-tile.tsx";
import { useOpenPiece, useProjectEvidence } from "./use-evidence.ts";
import { type Waiting, useWaiting } from "./use-waiting.ts";
import { WaitingList } from "./waiting-list.tsx";
import "./project-evidence.css";

/** Opened by a press on a piece, so it comes after the page. */
const viewer = late(async () => (await import("./viewer.tsx")).EvidenceViewer);

type PartProps = {
  readonly project: number;
  /** Nodes that have happened: what is still lacking of others is not asked for yet. */
  readonly happened: readonly string[];
};

/** 佐证 of a project: bringing it, what is there, what is lacking, and the way to look at it. */
export function ProjectEvidence({ project, happened }: PartProps) {
  const text = useEvidenceText();
  const answer = useProjectEvidence(project);
  const waiting = useWaiting(project);
  const page = answer.data;
  return (
    <Section title={text.title} note={page && text.count(page.evidence.length)}>
      {answer.isError && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.isPending && <Loading />}
      <WaitingList waiting={waiting} />
      {page && <Body page={page} waiting={waiting} happened={happened} />}
      {page && <Viewer page={page} project={project} />}
    </Section>
  );
}

function Viewer({ page, project }: { readonly page: EvidencePage; readonly project: number }) {
  const { open, show } = useOpenPiece();
  const there = page.evidence.some((piece) => piece.id === open);
  return (
    <LatePart
      part={viewer}
      props={
        open !== null && there
          ? { page, project, id: open, onShow: show, onClose: () => show(null) }
          : null
      }
    />
  );
}

type BodyProps = {
  readonly page: EvidencePage;
  readonly waiting: Waiting;
  readonly happened: readonly string[];
};

function Body({ page, waiting, happened }: BodyProps) {
  const text = useEvidenceText();
  const [over, setOver] = useState(false);
  const { show } = useOpenPiece();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    const paper = page.papers[0]?.id ?? "photo";
    void waiting.add(
      files.map((file) => ({ name: file.name, paper, attribute: null, how: "upload", file })),
    );
  };
  const dropping = page.mayAdd
    ? {
        onDragOver: (event: DragEvent) => {
          event.preventDefault();
          setOver(true);
        },
        onDragLeave: () => setOver(false),
        onDrop: drop,
      }
    : {};
  return (
    // Dropping is a second way; the button does the same from the keyboard.
    <div className="evidence-body" role="presentation" data-over={over || undefined} {...dropping}>
      {page.mayAdd && <AddBar page={page} waiting={waiting} />}
      {over && <p className="evidence-drop">{text.dropNow}</p>}
      <Needs page={page} happened={happened} />
      {page.evidence.length === 0 ? (
        <p className="quiet">
          {text.none} {page.mayAdd && text.noneHint}
        </p>
      ) : (
        <ul className="evidence-grid">
          {page.evidence.map((piece) => (
            <li key={piece.id}>
              <PieceTile piece={piece} onOpen={() => show(piece.id)} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What claims of nodes that have happened need, and whether it is there. */
function Needs({ page, happened }: Pick<BodyProps, "page" | "happened">) {
  const text = useEvidenceText();
  const { language } = useLanguage();
  const claims = page.claims.filter((claim) => happened.includes(claim.of));
  if (claims.length === 0) return null;
  return (
    <dl className="evidence-needs" aria-label={text.needed}>
      {claims.map((claim) => (
        <div key={claim.of}>
          <dt>{claim.label[language]}</dt>
          {claim.needs.map((need) => (
            <dd key={need.label.zh} data-met={need.met || undefined}>
              {need.met ? text.met : text.lacking} {need.label[language]}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
