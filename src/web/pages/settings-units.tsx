import { useState } from "react";
import { showTree } from "../../contract/units.ts";
import { useCall } from "../api/use-call.ts";
import { useUnitsText } from "../messages/units-text.ts";
import { Button } from "../parts/button.tsx";
import { KnownAtControl, PastNotice } from "../parts/known-at.tsx";
import { LatePart } from "../parts/late-part.tsx";
import { Empty, Failure, Loading, Notice } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import { TreeList } from "../settings/units/tree-list.tsx";
import type { Act, Tree, TreeUnit } from "../settings/units/unit-types.ts";
import { late } from "../state/late.ts";
import { useAddress } from "../state/use-address.ts";
import { useDistrict } from "../state/use-district.tsx";
import { useKnownAt } from "../state/use-known-at.ts";

const drawer = late(async () => (await import("../settings/units/unit-drawer.tsx")).UnitDrawer);
const dialog = late(async () => (await import("../settings/units/act-dialog.tsx")).ActDialog);

/** 单位: the tree as it is or was, each unit's history, and everything that is done to it. */
export function UnitsPage() {
  const text = useUnitsText();
  const { id: district } = useDistrict();
  const { knownAt } = useKnownAt();
  const answer = useCall(
    showTree,
    { district, ...(knownAt === undefined ? {} : { knownAt }) },
    { keep: true },
  );
  const tree = answer.data;
  const open = tree?.units.filter((unit) => unit.isOpen).length ?? 0;
  const [doing, start] = useState<Doing | null>(null);
  const top = tree?.units.find((unit) => unit.isMine && unit.isOpen);
  const isPast = knownAt !== undefined;
  return (
    <Page
      title={text.title}
      note={tree && text.note(open)}
      actions={
        !isPast &&
        top && (
          <Button look="main" onClick={() => start({ act: "add", unit: top })}>
            {text.act.add}
          </Button>
        )
      }
    >
      <PastNotice />
      {answer.isPending && <Loading />}
      {answer.isError && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
      {tree && <Units tree={tree} isPast={isPast} doing={doing} start={start} />}
    </Page>
  );
}

type Doing = { readonly act: Act; readonly unit: TreeUnit };

type UnitsProps = {
  readonly tree: Tree;
  readonly isPast: boolean;
  readonly doing: Doing | null;
  readonly start: (doing: Doing | null) => void;
};

function Units({ tree, isPast, doing, start }: UnitsProps) {
  const text = useUnitsText();
  const { params, patch } = useAddress();
  const [isDone, setDone] = useState(false);
  const withClosed = params.get("closed") === "1";
  const shown = tree.units.filter((unit) => unit.isOpen || withClosed);
  const chosen = tree.units.find((unit) => String(unit.id) === params.get("unit"));
  const close = () => patch({ unit: null }, { replace: true });
  const done = () => {
    setDone(true);
    start(null);
    close();
  };
  return (
    <>
      <div className="units-bar no-print">
        <KnownAtControl days={tree.days} />
        <label className="check-line">
          <input
            type="checkbox"
            checked={withClosed}
            onChange={(event) => patch({ closed: event.target.checked ? 1 : null })}
          />
          {text.closedToo}
        </label>
      </div>
      {isDone && <Notice tone="good">{text.done}</Notice>}
      {shown.length === 0 ? (
        <Empty title={text.emptyTitle} />
      ) : (
        <TreeList
          units={shown}
          onOpen={(unit) => {
            setDone(false);
            patch({ unit });
          }}
        />
      )}
      <LatePart
        part={drawer}
        props={
          chosen && !doing
            ? {
                unit: chosen,
                isPast,
                onClose: close,
                onAct: (act) => start({ act, unit: chosen }),
              }
            : null
        }
      />
      <LatePart
        part={dialog}
        props={doing && { ...doing, tree, onClose: () => start(null), onDone: done }}
      />
    </>
  );
}
