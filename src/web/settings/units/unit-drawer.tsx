import { useUnitsText } from "../../messages/units-text.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Tag } from "../../parts/tag.tsx";
import { useDistrict } from "../../state/use-district.tsx";
import { UnitHistory } from "./unit-history.tsx";
import type { Act, TreeUnit } from "./unit-types.ts";

type DrawerProps = {
  readonly unit: TreeUnit;
  /** Nothing is done on a page of the past. */
  readonly isPast: boolean;
  readonly onAct: (act: Act) => void;
  readonly onClose: () => void;
};

const acts = ["rename", "move", "merge", "split", "close"] as const;

/** One unit: what stands with it, what can be done, and its history. */
export function UnitDrawer({ unit, isPast, onAct, onClose }: DrawerProps) {
  const text = useUnitsText();
  const { rights } = useDistrict();
  const mayAct = unit.isMine && unit.isOpen && !isPast;
  // The topmost is only ever renamed; who sees no project splits none off.
  const offered = acts.filter(
    (act) =>
      (act === "rename" || unit.parent !== null) && (act !== "split" || rights.includes("view")),
  );
  const { holding } = unit;
  return (
    <Dialog title={unit.name} look="drawer" onClose={onClose}>
      <p className="units-facts">
        <span>{text.kind[unit.kind]}</span>
        {!unit.isOpen && <Tag>{text.closed}</Tag>}
        {holding && (
          <>
            <span>{text.projects(holding.projects)}</span>
            <span>{text.grants(holding.grants)}</span>
            {holding.reports.length > 0 && <span>{text.months(holding.reports.length)}</span>}
            {holding.drafts > 0 && <span>{text.drafts(holding.drafts)}</span>}
          </>
        )}
      </p>
      {mayAct && (
        <p className="units-acts">
          <Button onClick={() => onAct("add")}>{text.act.below}</Button>
          {offered.map((act) => (
            <Button
              key={act}
              look={act === "close" ? "danger" : "plain"}
              onClick={() => onAct(act)}
            >
              {text.act[act]}
            </Button>
          ))}
        </p>
      )}
      {isPast && <p className="quiet">{text.pastHint}</p>}
      <section className="units-part">
        <h3>{text.history.title}</h3>
        <UnitHistory unit={unit.id} />
      </section>
    </Dialog>
  );
}
