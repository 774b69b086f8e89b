import { useState } from "react";
import { checkFrame } from "../../contract/inspection.ts";
import { type Rerun, rerun } from "../../domain/inspection/rerun.ts";
import { useCall } from "../api/use-call.ts";
import { useInspectionsText } from "../messages/inspections-text.ts";
import { Button } from "../parts/button.tsx";
import { Failure, Loading, Notice } from "../parts/notice.tsx";
import { useDistrict } from "../state/use-district.tsx";
import type { Whole } from "./inspections-model.ts";
import { sha256 } from "./sha256.ts";

type BoxProps = { readonly whole: Whole; readonly published: NonNullable<Whole["published"]> };

function saveAs(name: string, content: unknown): void {
  const file = new Blob([`${JSON.stringify(content, null, 1)}\n`], { type: "application/json" });
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

/** The draw done again in this browser, from what was published and nothing else. */
export function RerunBox({ whole, published }: BoxProps) {
  const text = useInspectionsText();
  const { id: district, rights } = useDistrict();
  const [again, setAgain] = useState<Rerun | null>(null);
  const [asked, ask] = useState(false);
  return (
    <div className="draw-rerun">
      <div className="draw-acts">
        <Button look="main" onClick={() => setAgain(rerun(sha256, published))}>
          {text.rerun}
        </Button>
        <Button onClick={() => saveAs(`draw-${district}-${whole.number}.json`, published)}>
          {text.download}
        </Button>
        {rights.includes("verify") && <Button onClick={() => ask(true)}>{text.checkFrame}</Button>}
      </div>
      <p className="quiet">{text.downloadNote}</p>
      {again && <Outcome again={again} />}
      {asked && <FrameCheck id={whole.id} />}
    </div>
  );
}

function Outcome({ again }: { readonly again: Rerun }) {
  const text = useInspectionsText();
  const isEqual = again.faults.length === 0;
  return (
    <Notice tone={isEqual ? "good" : "bad"} title={isEqual ? text.rerunEqual : text.rerunUnequal}>
      {isEqual ? (
        text.rerunEqualText(again.drawn.length)
      ) : (
        <ul>
          {again.faults.map((fault) => (
            <li key={fault}>{text.rerunFault[fault]}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

function FrameCheck({ id }: { readonly id: number }) {
  const text = useInspectionsText();
  const { id: district } = useDistrict();
  const answer = useCall(checkFrame, { district, id });
  if (answer.isPending) return <Loading />;
  if (answer.isError) return <Failure error={answer.error} onRetry={() => void answer.refetch()} />;
  const { isKept, isSame, differing } = answer.data;
  if (!isKept) return <Notice tone="bad">{text.frameBent}</Notice>;
  return (
    <Notice tone={isSame ? "good" : "bad"}>
      {isSame ? text.frameSame : text.frameDiffers(differing.length)}
    </Notice>
  );
}
