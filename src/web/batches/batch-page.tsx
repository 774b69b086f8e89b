import { showBatch } from "../../contract/batch.ts";
import { useCall } from "../api/use-call.ts";
import { useBatchesText } from "../messages/batches-text.ts";
import { useSay } from "../messages/language.tsx";
import { Button } from "../parts/button.tsx";
import { ChoiceBar } from "../parts/choice-bar.tsx";
import { Failure, Loading, Notice } from "../parts/notice.tsx";
import { Section } from "../parts/page.tsx";
import { Tag } from "../parts/tag.tsx";
import { useAddress } from "../state/use-address.ts";
import { useDistrict } from "../state/use-district.tsx";
import { AnnouncedTable } from "./announced-table.tsx";
import type { Batch } from "./batches-model.ts";
import { MemberTable } from "./member-table.tsx";
import "./batch-page.css";

type PageProps = {
  readonly name: string;
  readonly day: string | undefined;
  readonly onAgain: (batch: Batch) => void;
};

/** One ceremony: what was announced beside its members, as known now or on its day, with every difference. */
export function BatchPage({ name, day, onAgain }: PageProps) {
  const { id: district } = useDistrict();
  const { params } = useAddress();
  const onDay = params.get("known") === "day";
  const knownAt = onDay ? day : undefined;
  const answer = useCall(showBatch, { district, batch: name, knownAt }, { keep: true });
  return (
    <div className="batch-page" aria-busy={answer.isPlaceholderData}>
      {answer.isPending && <Loading />}
      {answer.isError && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data && !answer.isError && (
        <Body batch={answer.data} onDay={onDay} onAgain={onAgain} />
      )}
    </div>
  );
}

function Body(props: {
  readonly batch: Batch;
  readonly onDay: boolean;
  readonly onAgain: (batch: Batch) => void;
}) {
  const text = useBatchesText();
  const { patch } = useAddress();
  const { batch, onDay } = props;
  return (
    <>
      <header className="batch-head">
        <h2>{batch.name}</h2>
        <p className="quiet">
          {text.kind[batch.kind]}
          {" · "}
          {batch.day}
          {" · "}
          {text.evidence} {batch.evidence.join(" · ") || text.noEvidence}
          {" · "}
          {text.by} {batch.recordedBy}
        </p>
        <div className="batch-tools no-print">
          <ChoiceBar
            label={text.knownAs}
            labelHidden
            options={[
              { id: "now", label: text.asOfNow },
              { id: "day", label: text.asOfDay },
            ]}
            value={onDay ? "day" : "now"}
            onChange={(next) => patch({ known: next === "now" ? null : next }, { replace: true })}
          />
          {batch.mayRecord && <Button onClick={() => props.onAgain(batch)}>{text.again}</Button>}
        </div>
      </header>
      {batch.partial && <Notice>{text.partial}</Notice>}
      <AnnouncedTable batch={batch} />
      <Findings batch={batch} />
      <Section title={text.members} note={String(batch.members.length)}>
        <MemberTable batch={batch} />
      </Section>
    </>
  );
}

/** Every difference in a sentence, the figures first. */
function Findings({ batch }: { readonly batch: Batch }) {
  const text = useBatchesText();
  const say = useSay();
  const { findings } = batch;
  return (
    <Section title={text.findings} note={text.known(batch.known.day)}>
      {findings.length === 0 && <p className="quiet batch-clean">{text.noFindings}</p>}
      <ul className="batch-findings">
        {findings.map(({ check, level, project, sentence }, at) => (
          <li key={`${check} ${project} ${at}`}>
            <Tag tone={level === "error" ? "red" : "amber"}>{text[level]}</Tag> {say(sentence)}
          </li>
        ))}
      </ul>
    </Section>
  );
}
