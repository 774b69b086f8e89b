import { useState } from "react";
import { Link, useLocation } from "wouter";
import type { Output } from "../../contract/endpoint.ts";
import { listPublications } from "../../contract/published-ranking.ts";
import { publishRanking } from "../../contract/publish-ranking.ts";
import { printPeriod } from "../../domain/value/period.ts";
import { useCall, useChange } from "../api/use-call.ts";
import { useLanguage, useSay } from "../messages/language.tsx";
import { usePublishedText } from "../messages/published-text.ts";
import { Button } from "../parts/button.tsx";
import { Notice } from "../parts/notice.tsx";
import { Tag } from "../parts/tag.tsx";
import { paths } from "../paths.ts";
import { ConfirmDialog } from "../parts/confirm-dialog.tsx";
import { staleAfterRanking, stageTone } from "../published/published-model.ts";
import { useDistrict } from "../state/use-district.tsx";
import type { RankingView } from "./use-ranking-view.ts";
import "./published-strip.css";

/** Over the ranking of the moment: what was published of this period or last, and the way to publish it. */
export function PublishedStrip({ view }: { readonly view: RankingView }) {
  const text = usePublishedText();
  const { language } = useLanguage();
  const { id: district } = useDistrict();
  const [asks, setAsks] = useState(false);
  const list = useCall(listPublications, { district });
  if (!list.data) return null;
  const { publications, mayPublish } = list.data;
  const own = publications.filter(({ rulebook }) => rulebook === view.rulebook.id);
  const here = own.find(({ period }) => period === view.period);
  const shown = here ?? own[0];
  const other = publications.find(
    ({ rulebook, period }) => rulebook !== view.rulebook.id && period === view.period,
  );
  return (
    <div className="published-strip no-print">
      <Tag>{text.draft}</Tag>
      {shown && (
        <Link href={paths.published(district, shown.id)}>
          {text.list} {printPeriod(shown.period, language)}
        </Link>
      )}
      {shown && <Tag tone={stageTone[shown.stage]}>{text.stage[shown.stage]}</Tag>}
      {mayPublish && !here && <Button onClick={() => setAsks(true)}>{text.publish}</Button>}
      {asks && <PublishDialog view={view} other={other} onClose={() => setAsks(false)} />}
    </div>
  );
}

type PublishProps = {
  readonly view: RankingView;
  /** What was published of the period by another rulebook. */
  readonly other: Output<typeof listPublications>["publications"][number] | undefined;
  readonly onClose: () => void;
};

function PublishDialog(props: PublishProps) {
  const text = usePublishedText();
  const { language } = useLanguage();
  const { id: district } = useDistrict();
  const [, navigate] = useLocation();
  const send = useChange(publishRanking, staleAfterRanking);
  const { view, other, onClose } = props;
  const say = useSay();
  const { period } = view;
  return (
    <ConfirmDialog
      title={text.publishTitle(printPeriod(period, language))}
      confirm={text.publishDone}
      busy={send.isPending}
      error={send.error}
      onClose={onClose}
      onConfirm={() =>
        send.mutate(
          { input: { district, rulebook: view.rulebook.id, period } },
          { onSuccess: ({ id }) => navigate(paths.published(district, id)) },
        )
      }
    >
      <p>{text.publishText}</p>
      <p>{text.publishBy(say(view.rulebook.title))}</p>
      {other && <Notice tone="warn">{text.publishedBy(say(other.title))}</Notice>}
    </ConfirmDialog>
  );
}
