import { listRulebooks, rank } from "../../contract/ranking.ts";
import { printPeriod } from "../../domain/value/period.ts";
import { useCall } from "../api/use-call.ts";
import { useLanguage, useSay, useText } from "../messages/language.tsx";
import { BasisNotice, BasisSwitch } from "../parts/basis-switch.tsx";
import { Button } from "../parts/button.tsx";
import { ChoiceBar } from "../parts/choice-bar.tsx";
import { SelectField } from "../parts/field.tsx";
import { KnownAtControl, PastNotice } from "../parts/known-at.tsx";
import { Empty, Failure, Loading } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import { usePrintLook } from "../parts/use-print-look.ts";
import { Board } from "../ranking/board.tsx";
import { periodsUpTo } from "../ranking/period-choices.ts";
import { PublishedStrip } from "../ranking/published-strip.tsx";
import { Regulation } from "../ranking/regulation.tsx";
import { type RankingView, type Rulebook, useRankingView } from "../ranking/use-ranking-view.ts";
import { useAddress } from "../state/use-address.ts";
import { useBasis } from "../state/use-basis.ts";
import { useDistrict } from "../state/use-district.tsx";
import { useKnownAt } from "../state/use-known-at.ts";
import "./ranking.css";

/** 龙虎榜: units ranked by a rulebook for a period, every point followed down to its facts. */
export function RankingPage() {
  usePrintLook("ranking");
  const { ranking } = useText();
  const { id: district } = useDistrict();
  const books = useCall(listRulebooks, { district }, { staleTime: 10 * 60_000 });
  const rulebooks = books.data?.rulebooks ?? [];
  const view = useRankingView(rulebooks);
  return (
    <Page
      title={ranking.title}
      actions={
        <>
          <BasisSwitch />
          <KnownAtControl />
          <Button className="desk-only" onClick={() => window.print()}>
            {ranking.print}
          </Button>
        </>
      }
    >
      <PastNotice />
      <BasisNotice />
      {books.isPending && <Loading />}
      {books.isError && <Failure error={books.error} onRetry={() => void books.refetch()} />}
      {books.data && !view && (
        <Empty title={ranking.emptyTitle}>
          <p>{ranking.emptyText}</p>
        </Empty>
      )}
      {view && (
        <>
          <PublishedStrip view={view} />
          <Choices rulebooks={rulebooks} view={view} />
          <Answer view={view} />
        </>
      )}
    </Page>
  );
}

function Choices(props: { readonly rulebooks: readonly Rulebook[]; readonly view: RankingView }) {
  const { ranking } = useText();
  const { language } = useLanguage();
  const say = useSay();
  const { asOf } = useDistrict();
  const { patch } = useAddress();
  const { view } = props;
  return (
    <div className="ranking-choices no-print">
      <SelectField
        label={ranking.rulebook}
        value={view.rulebook.id}
        onChange={(event) => patch({ rulebook: event.target.value, period: null })}
        options={props.rulebooks.map(({ id, title }) => ({ id, label: say(title) }))}
      />
      <ChoiceBar
        label={ranking.kind}
        labelHidden
        options={view.rulebook.periods.map((id) => ({ id, label: ranking.kinds[id] }))}
        value={view.kind}
        onChange={(kind) => patch({ period: periodsUpTo(kind, asOf)[0] })}
      />
      <SelectField
        label={ranking.period}
        value={view.period}
        onChange={(event) => patch({ period: event.target.value })}
        options={view.periods.map((id) => ({ id, label: printPeriod(id, language) }))}
      />
      <Button
        aria-pressed={view.text}
        onClick={() => patch({ text: view.text ? null : "1" }, { replace: true })}
      >
        {ranking.regulation}
      </Button>
    </div>
  );
}

function Answer({ view }: { readonly view: RankingView }) {
  const { id } = useDistrict();
  const { knownAt } = useKnownAt();
  const { asked: basis } = useBasis();
  const answer = useCall(
    rank,
    { district: id, rulebook: view.rulebook.id, period: view.period, knownAt, basis },
    { keep: true },
  );
  return (
    <div className="ranking-body" data-text={view.text || undefined}>
      <div aria-busy={answer.isPlaceholderData}>
        {answer.isPending && <Loading />}
        {answer.isError && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
        {answer.data && !answer.isError && <Board answer={answer.data} view={view} />}
      </div>
      {view.text && <Regulation rulebook={view.rulebook} />}
    </div>
  );
}
