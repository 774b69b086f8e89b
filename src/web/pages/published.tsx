import type { ReactNode } from "react";
import { Link, useLocation, useParams } from "wouter";
import { addressOf } from "../../contract/endpoint.ts";
import {
  downloadRanking,
  listPublications,
  showPublication,
} from "../../contract/published-ranking.ts";
import { printPeriod } from "../../domain/value/period.ts";
import { useCall } from "../api/use-call.ts";
import { useLanguage } from "../messages/language.tsx";
import { usePublishedText } from "../messages/published-text.ts";
import { Button } from "../parts/button.tsx";
import { SelectField } from "../parts/field.tsx";
import { LatePart } from "../parts/late-part.tsx";
import { Empty, Failure, Loading, Notice } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import { Tag } from "../parts/tag.tsx";
import { usePrintLook } from "../parts/use-print-look.ts";
import { paths } from "../paths.ts";
import { PublicationActs } from "../published/publication-acts.tsx";
import { PublishedBoard } from "../published/published-board.tsx";
import { type PublicationLine, type Published, stageTone } from "../published/published-model.ts";
import { useScreenAnswer } from "../published/use-screen-answer.ts";
import { late } from "../state/late.ts";
import { useAddress } from "../state/use-address.ts";
import { useDistrict } from "../state/use-district.tsx";
import "./published.css";

const bigScreen = late(async () => (await import("../published/big-screen.tsx")).BigScreen);

/** 公示的龙虎榜: one published ranking, with objections, publications and flags; or for a wall. */
export function PublishedPage() {
  usePrintLook("ranking");
  const { params } = useAddress();
  const { id: asked = "" } = useParams();
  return params.get("view") === "screen" ? <Screen asked={asked} /> : <Asked asked={asked} />;
}

/** The publication an address names: a number, or the latest of all. */
function Asked({ asked }: { readonly asked: string }) {
  const text = usePublishedText();
  const { id: district } = useDistrict();
  const list = useCall(listPublications, { district });
  const above = <Link href={paths.ranking(district)}>{text.back}</Link>;
  if (!list.data)
    return (
      <Page title={text.tab} above={above}>
        {list.isError ? (
          <Failure error={list.error} onRetry={() => void list.refetch()} />
        ) : (
          <Loading />
        )}
      </Page>
    );
  const lines = list.data.publications;
  const id = asked === "latest" ? lines[0]?.id : Number(asked) || 0;
  if (id !== undefined) return <One id={id} lines={lines} above={above} />;
  return (
    <Page title={text.tab} above={above}>
      <Empty title={text.none}>
        <p>{text.noneText}</p>
      </Empty>
    </Page>
  );
}

type OneProps = {
  readonly id: number;
  readonly lines: readonly PublicationLine[];
  readonly above: ReactNode;
};

function One({ id, lines, above }: OneProps) {
  const text = usePublishedText();
  const { language } = useLanguage();
  const { id: district } = useDistrict();
  const answer = useCall(showPublication, { district, id }, { keep: true });
  const shown = answer.isError ? undefined : answer.data;
  return (
    <Page
      title={shown ? text.title(printPeriod(shown.period, language)) : text.tab}
      above={above}
      actions={shown && <Actions answer={shown} />}
    >
      {answer.isPending && <Loading />}
      {answer.isError && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
      {shown && (
        <>
          <Head answer={shown} lines={lines} />
          <PublishedBoard answer={shown} />
        </>
      )}
    </Page>
  );
}

function Actions({ answer }: { readonly answer: Published }) {
  const text = usePublishedText();
  const { id: district } = useDistrict();
  const { patch } = useAddress();
  return (
    <>
      <PublicationActs answer={answer} />
      {answer.may.download && (
        <a
          className="button button-plain desk-only"
          href={addressOf(downloadRanking, { district, id: answer.id })}
          title={text.downloadNote}
          download
        >
          {text.download}
        </a>
      )}
      <Button className="desk-only" onClick={() => patch({ view: "screen" })}>
        {text.screen}
      </Button>
      <Button className="desk-only" onClick={() => window.print()}>
        {text.print}
      </Button>
    </>
  );
}

/** Which period, where it stands, and until when units may object. */
function Head(props: { readonly answer: Published; readonly lines: readonly PublicationLine[] }) {
  const text = usePublishedText();
  const { language } = useLanguage();
  const { id: district } = useDistrict();
  const [, navigate] = useLocation();
  const { answer, lines } = props;
  const options = lines.map(({ id, period, stage }) => ({
    id: String(id),
    label: text.latest(printPeriod(period, language), text.stage[stage]),
  }));
  const until = answer.isOpen ? text.windowOpen : text.windowOver;
  return (
    <>
      <div className="published-head">
        <SelectField
          label={text.choose}
          value={String(answer.latest)}
          options={options}
          onChange={(event) => navigate(paths.published(district, event.target.value))}
        />
        <Tag tone={stageTone[answer.stage]}>{text.stage[answer.stage]}</Tag>
        <span>{text.number(String(answer.number))}</span>
        <span className="quiet">
          {answer.stage === "final" ? text.final : until(answer.windowTo)}
        </span>
      </div>
      {answer.latest !== answer.id && (
        <Notice
          tone="warn"
          actions={<Link href={paths.published(district, answer.latest)}>{text.toLatest}</Link>}
        >
          {text.notLatest}
        </Notice>
      )}
    </>
  );
}

function Screen({ asked }: { readonly asked: string }) {
  const { patch } = useAddress();
  const { answer, at, error } = useScreenAnswer(asked);
  const leave = () => patch({ view: null });
  if (!answer) return error ? <Failure error={error} /> : <Loading />;
  return <LatePart part={bigScreen} props={{ answer, at, onLeave: leave }} />;
}
