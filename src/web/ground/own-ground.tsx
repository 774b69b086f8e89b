import { useState } from "react";
import { Link } from "wouter";
import { showProject } from "../../contract/project.ts";
import { useCall } from "../api/use-call.ts";
import { useProjectEvidence } from "../evidence/use-evidence.ts";
import { useSay } from "../messages/language.tsx";
import { useGroundText } from "../messages/ground-text.ts";
import { LatePart } from "../parts/late-part.tsx";
import { Light } from "../parts/light.tsx";
import { Failure, Loading } from "../parts/notice.tsx";
import { paths } from "../paths.ts";
import { FactList } from "../project/fact-list.tsx";
import { late } from "../state/late.ts";
import { useDistrict } from "../state/use-district.tsx";
import type { At, OwnSource } from "./ground.ts";
import { factsOf, reasonsOf } from "./own-facts.ts";

const viewer = late(async () => (await import("../evidence/viewer.tsx")).EvidenceViewer);

/** Where a figure of one project comes from: why the rules say so, and the facts with who said and who judged them. */
export function OwnGround({ from, at }: { readonly from: OwnSource; readonly at: At | undefined }) {
  const text = useGroundText();
  const { id: district } = useDistrict();
  const [piece, setPiece] = useState<number | null>(null);
  const answer = useCall(showProject, { district, id: from.project, ...at });
  if (answer.isPending) return <Loading />;
  if (answer.isError) return <Failure error={answer.error} onRetry={() => void answer.refetch()} />;
  const page = answer.data;
  const { now, before } = factsOf(page, from);
  const attribute = from.kind === "attribute" ? from.attribute : null;
  const seqs = [...now, ...before].map(({ seq }) => seq);
  return (
    <>
      <p className="quiet">
        {text.known(page.known.day, page.known.seq)}
        {seqs.length > 0 && ` · ${text.last(Math.max(...seqs))}`}
      </p>
      <Reasons reasons={reasonsOf(page, from)} />
      <FactList project={from.project} facts={now} attribute={attribute} onPiece={setPiece} />
      {before.length > 0 && (
        <details className="ground-before">
          <summary>{text.earlier(before.length)}</summary>
          <FactList
            project={from.project}
            facts={before}
            attribute={attribute}
            onPiece={setPiece}
          />
        </details>
      )}
      <OpenPiece project={from.project} id={piece} onShow={setPiece} />
      <p>
        <Link href={paths.project(district, from.project, { ...at })}>
          {page.name} {text.toProject}
        </Link>
      </p>
    </>
  );
}

function Reasons({ reasons }: { readonly reasons: ReturnType<typeof reasonsOf> }) {
  const say = useSay();
  return (
    <ul className="ground-reasons">
      {reasons.map(({ rule, colour, sentence }) => (
        <li key={`${rule} ${sentence.zh}`}>
          <Light colour={colour} /> {say(sentence)}
        </li>
      ))}
    </ul>
  );
}

/** A piece of evidence over the panel, so that the figure keeps its place. */
function OpenPiece(props: {
  readonly project: number;
  readonly id: number | null;
  readonly onShow: (id: number | null) => void;
}) {
  const { project, id, onShow } = props;
  const page = useProjectEvidence(project).data;
  return (
    <LatePart
      part={viewer}
      props={
        page && id !== null ? { page, project, id, onShow, onClose: () => onShow(null) } : null
      }
    />
  );
}
