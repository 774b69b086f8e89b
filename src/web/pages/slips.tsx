import { useState } from "react";
import { Link } from "wouter";
import type { Output } from "../../contract/endpoint.ts";
import { listSlips } from "../../contract/project.ts";
import { formatDecimal } from "../../domain/value/decimal.ts";
import { useCall } from "../api/use-call.ts";
import { FactsFigure } from "../ground/facts-figure.tsx";
import { useSay, useText } from "../messages/language.tsx";
import { BasisNotice, BasisSwitch } from "../parts/basis-switch.tsx";
import { Button } from "../parts/button.tsx";
import { ChoiceBar } from "../parts/choice-bar.tsx";
import { delayTone } from "../parts/delay-words.ts";
import { DelayText } from "../parts/delay.tsx";
import { KnownAtControl, PastNotice } from "../parts/known-at.tsx";
import { Empty, Failure, Loading } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import { Tag } from "../parts/tag.tsx";
import { usePrint } from "../parts/use-print.ts";
import { paths } from "../paths.ts";
import { type Slip, latestFirst } from "../slips/latest-first.ts";
import { useAddress } from "../state/use-address.ts";
import { useBasis } from "../state/use-basis.ts";
import { useDistrict } from "../state/use-district.tsx";
import { useKnownAt } from "../state/use-known-at.ts";
import "../parts/table.css";
import "./slips.css";

type Answer = Output<typeof listSlips>;

/** 时差: how far the plans and what came of them lie apart, in days that follow from both precisions. */
export function SlipsPage() {
  const { slips } = useText();
  const { id: district } = useDistrict();
  const { knownAt } = useKnownAt();
  const { asked: basis } = useBasis();
  const { params, patch } = useAddress();
  const answer = useCall(listSlips, { district, knownAt, basis }, { keep: true });
  const show = params.get("show") === "late" ? "late" : "all";
  return (
    <Page
      title={slips.title}
      note={slips.note}
      actions={
        <>
          <ChoiceBar
            label={slips.show}
            labelHidden
            options={[
              { id: "all", label: slips.all },
              { id: "late", label: slips.late },
            ]}
            value={show}
            onChange={(next) => patch({ show: next === "all" ? null : next }, { replace: true })}
          />
          <BasisSwitch />
          <KnownAtControl />
        </>
      }
    >
      <PastNotice />
      <BasisNotice />
      {answer.isPending && <Loading />}
      {answer.isError && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data && <SlipList answer={answer.data} lateOnly={show === "late"} />}
    </Page>
  );
}

/** As many rows as anyone reads at once; the rest on demand. */
const screenful = 300;

function SlipList(props: { readonly answer: Answer; readonly lateOnly: boolean }) {
  const { slips } = useText();
  const [whole, showWhole] = useState(false);
  const sorted = latestFirst(props.answer.slips);
  const shown = props.lateOnly ? sorted.filter(({ delay }) => delayTone(delay) === "late") : sorted;
  if (shown.length === 0) return <Empty title={slips.emptyTitle}>{slips.emptyText}</Empty>;
  return (
    <div className="table-box">
      <table className="table slips">
        <caption>{slips.count(formatDecimal(String(shown.length)))}</caption>
        <thead>
          <tr>
            <th scope="col">{slips.project}</th>
            <th scope="col">{slips.unit}</th>
            <th scope="col">{slips.node}</th>
            <th scope="col">{slips.planned}</th>
            <th scope="col">{slips.reached}</th>
            <th scope="col">{slips.basis}</th>
            <th scope="col" className="number">
              {slips.delay}
            </th>
          </tr>
        </thead>
        <tbody>
          {(whole ? shown : shown.slice(0, screenful)).map((slip) => (
            <SlipRow key={`${slip.project.id} ${slip.node} ${slip.scope}`} slip={slip} />
          ))}
        </tbody>
      </table>
      {!whole && shown.length > screenful && (
        <p className="slips-rest">
          <Button onClick={() => showWhole(true)}>
            {slips.rest(formatDecimal(String(shown.length - screenful)))}
          </Button>
        </p>
      )}
    </div>
  );
}

function SlipRow({ slip }: { readonly slip: Slip }) {
  const { slips } = useText();
  const say = useSay();
  const print = usePrint();
  const { id: district } = useDistrict();
  const { knownAt } = useKnownAt();
  const { asked: basis } = useBasis();
  const opens = (what: string) => ({ project: slip.project, what, facts: slip.facts });
  return (
    <tr>
      <th scope="row">
        <Link href={paths.project(district, slip.project.id, { knownAt, basis })}>
          {slip.project.name}
        </Link>
      </th>
      <td>{slip.project.unit}</td>
      <td>
        {say(slip.label)}
        {slip.scope && <span className="quiet">{` ${slip.scope}`}</span>}
      </td>
      <td className="slip-day">
        <FactsFigure {...opens(slips.planned)}>{print.day(slip.planned)}</FactsFigure>
      </td>
      <td className="slip-day slip-reached">
        <FactsFigure {...opens(slips.reached)}>{print.day(slip.reached)}</FactsFigure>
      </td>
      <td className="slip-basis">
        <Tag tone={slip.basis === "actual" ? "plain" : "blue"}>{slips.basisName[slip.basis]}</Tag>
      </td>
      <td className="number">
        <FactsFigure {...opens(slips.delay)}>
          <DelayText delay={slip.delay} />
        </FactsFigure>
      </td>
    </tr>
  );
}
