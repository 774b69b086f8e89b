import { useState } from "react";
import { printPeriod } from "../../domain/value/period.ts";
import { useReportingText } from "../messages/reporting-text.ts";
import { useLanguage, useText } from "../messages/language.tsx";
import { Button } from "../parts/button.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { Failure } from "../parts/notice.tsx";
import { printShortDay } from "../parts/print-short-day.ts";
import { CellMark } from "./cell-mark.tsx";
import { type Reporting, isAwaited, unitsOf } from "./reporting-model.ts";
import type { Urge } from "./use-urge.ts";
import "./urge-dialog.css";

type DialogProps = {
  readonly reporting: Reporting;
  readonly period: string;
  readonly urge: Urge;
  readonly onClose: () => void;
};

/** Whom to urge for a month: everyone awaited, unless taken out. */
export function UrgeDialog({ reporting, period, urge, onClose }: DialogProps) {
  const { common } = useText();
  const text = useReportingText();
  const { language } = useLanguage();
  const awaited = unitsOf(reporting, period).filter(({ cell }) => isAwaited(cell.state));
  const [left, leave] = useState<ReadonlySet<number>>(new Set());
  const chosen = awaited.map(({ unit }) => unit.id).filter((id) => !left.has(id));
  const toggle = (id: number) =>
    leave(left.has(id) ? new Set([...left].filter((each) => each !== id)) : new Set([...left, id]));
  return (
    <Dialog
      title={text.urging.title(printPeriod(period, language))}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button
            look="main"
            disabled={chosen.length === 0}
            busy={urge.busy}
            onClick={() => urge.send(period, chosen, onClose)}
          >
            {text.urging.confirm(chosen.length)}
          </Button>
        </>
      }
    >
      <p>{awaited.length === 0 ? text.urging.none : text.urging.text}</p>
      <ul className="urge-units">
        {awaited.map(({ unit, cell }) => (
          <li key={unit.id}>
            <label>
              <input
                type="checkbox"
                checked={!left.has(unit.id)}
                onChange={() => toggle(unit.id)}
              />
              <span>{unit.name}</span>
              {cell.urged !== null && (
                <span className="quiet">
                  {text.urged(printShortDay(cell.urged.slice(0, 10), language))}
                </span>
              )}
              <CellMark state={cell.state} />
            </label>
          </li>
        ))}
      </ul>
      {urge.error !== null && <Failure error={urge.error} />}
    </Dialog>
  );
}
