import { Link } from "wouter";
import { showWall } from "../../contract/project.ts";
import { useCall } from "../api/use-call.ts";
import { useText } from "../messages/language.tsx";
import { BasisNotice, BasisSwitch } from "../parts/basis-switch.tsx";
import { Button } from "../parts/button.tsx";
import { ChoiceBar } from "../parts/choice-bar.tsx";
import { KnownAtControl, PastNotice } from "../parts/known-at.tsx";
import { Empty, Failure, Loading } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import { usePrintLook } from "../parts/use-print-look.ts";
import { ScaleSwitch } from "../parts/scale-switch.tsx";
import { paths } from "../paths.ts";
import { useAddress } from "../state/use-address.ts";
import { useBasis } from "../state/use-basis.ts";
import { useDistrict } from "../state/use-district.tsx";
import { useKnownAt } from "../state/use-known-at.ts";
import { phoneQuery, useMedia } from "../state/use-media.ts";
import { useEvery } from "../wall/use-clock.ts";
import { type WallView, useWallView } from "../wall/use-wall-view.ts";
import { WallFilters } from "../wall/wall-filters.tsx";
import { WallList } from "../wall/wall-list.tsx";
import type { Wall } from "../wall/wall-model.ts";
import { WallScreen } from "../wall/wall-screen.tsx";
import { WallTable } from "../wall/wall-table.tsx";
import "./wall.css";

const minute = 60_000;

/** 挂图: every project of the district in its stage and unit, now or as known on an earlier day. */
export function WallPage() {
  usePrintLook("wall");
  const { wall: text } = useText();
  const { id } = useDistrict();
  const { knownAt } = useKnownAt();
  const { asked: basis } = useBasis();
  const asked = useCall(showWall, { district: id, knownAt, basis }, { keep: true });
  const view = useWallView(asked.data);
  useEvery(minute, view.screen, () => void asked.refetch());
  const wall = asked.data;
  if (wall && view.screen)
    return <WallScreen wall={wall} cards={view.shown} readAt={asked.dataUpdatedAt} />;
  return (
    <div className="wall-page">
      <Page
        look="fill"
        title={text.title}
        note={wall && text.count(view.shown.length, wall.cards.length)}
        actions={<WallActions view={view} />}
      >
        <PastNotice />
        <BasisNotice />
        {asked.isError && <Failure error={asked.error} onRetry={() => void asked.refetch()} />}
        {asked.isPending && <Loading />}
        {wall && <WallBody wall={wall} view={view} />}
      </Page>
    </div>
  );
}

function WallActions({ view }: { readonly view: WallView }) {
  const { wall: text } = useText();
  const { patch } = useAddress();
  const phone = useMedia(phoneQuery);
  return (
    <>
      <BasisSwitch />
      <KnownAtControl />
      {!phone && (
        <>
          <ScaleSwitch />
          <ChoiceBar
            label={text.density}
            labelHidden
            options={[
              { id: "cards", label: text.cards },
              { id: "chips", label: text.chips },
            ]}
            value={view.density}
            onChange={(density) => patch({ density }, { replace: true })}
          />
          <Button onClick={() => patch({ screen: "1" })}>{text.screen}</Button>
          <Button onClick={() => window.print()}>{text.print}</Button>
        </>
      )}
    </>
  );
}

function WallBody({ wall, view }: { readonly wall: Wall; readonly view: WallView }) {
  const { wall: text } = useText();
  const { id, canImport } = useDistrict();
  const phone = useMedia(phoneQuery);
  if (wall.cards.length === 0)
    return (
      <Empty title={text.noneTitle}>
        {canImport && (
          <>
            <p>{text.noneText}</p>
            <Link className="button button-main" href={paths.imports(id)}>
              {text.goImport}
            </Link>
          </>
        )}
      </Empty>
    );
  return (
    <>
      <WallFilters wall={wall} view={view} />
      {view.shown.length === 0 && (
        <Empty title={text.emptyTitle}>
          <p>{text.emptyText}</p>
        </Empty>
      )}
      {view.shown.length > 0 && phone && <WallList wall={wall} view={view} />}
      {view.shown.length > 0 && !phone && (
        <WallTable wall={wall} cards={view.shown} density={view.density} />
      )}
    </>
  );
}
