import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from "react";
import type { Language } from "../../domain/language.ts";
import type { Attribute } from "../../domain/ledger/attribute.ts";
import { printPeriod } from "../../domain/value/period.ts";
import { findUnit } from "../../domain/value/unit-table.ts";
import { FigureOpener } from "../ground/figure.tsx";
import { useLanguage, useText } from "../messages/language.tsx";
import { useUnitFiguresText } from "../messages/unit-figures-text.ts";
import { bracketed } from "../parts/bracketed.ts";
import { rowStep } from "../parts/keys.ts";
import { StandingTag } from "../parts/tag.tsx";
import { usePrint } from "../parts/use-print.ts";
import { cellsOf, isRange } from "../plan/draft-entries.ts";
import { EvidenceList } from "../project/evidence.tsx";
import { type FigureRow, type UnitFigures, pasteColumn } from "./entry.ts";
import type { Entry } from "./use-entry.ts";
import "../parts/table.css";
import "./figure-table.css";

type TableProps = {
  readonly page: UnitFigures;
  readonly attribute: Attribute;
  readonly entry: Entry;
  readonly onOpen: (unit: number) => void;
};

/** The unit a bare number is read in, as the reader's language calls it. */
function measureOf(unit: string, language: Language): string {
  return language === "en" ? (findUnit(unit)?.en ?? unit) : unit;
}

/** The units one under the other: what is recorded, and what is typed beside it. */
export function FigureTable({ page, attribute, entry, onOpen }: TableProps) {
  const text = useUnitFiguresText();
  const { project } = useText();
  const { language } = useLanguage();
  const table = useRef<HTMLTableElement>(null);
  const [dropped, setDropped] = useState(0);
  const open = page.rows.filter(({ mayState }) => mayState);
  const units = open.map(({ unit }) => unit);
  const go = (event: KeyboardEvent, unit: number) => {
    const step = rowStep(event.nativeEvent);
    const next = units[units.findIndex(({ id }) => id === unit) + step];
    if (step === 0) return;
    event.preventDefault();
    table.current?.querySelector<HTMLInputElement>(`[data-unit="${next?.id}"]`)?.focus();
  };
  const paste = (event: ClipboardEvent, unit: number) => {
    const pasted = event.clipboardData.getData("text/plain");
    if (!isRange(pasted)) return;
    event.preventDefault();
    const filled = pasteColumn(entry.cells, cellsOf(pasted), { units, unit });
    entry.change(filled.cells);
    setDropped(filled.dropped);
  };
  return (
    <>
      {open.length > 0 && (
        <p className="quiet no-print">
          {text.keys} {attribute.timing === "event" && text.eventHint}
        </p>
      )}
      {dropped > 0 && <output className="unit-figures-dropped">{text.dropped(dropped)}</output>}
      <div className="table-box">
        <table className="table table-stack unit-figures" ref={table}>
          <thead>
            <tr>
              <th scope="col">{text.unit}</th>
              {page.period !== null && attribute.timing !== "event" && (
                <th scope="col" className="number">
                  {text.before}
                </th>
              )}
              <th scope="col" className="number">
                {text.now}
              </th>
              {open.length > 0 && (
                <th scope="col" className="number no-print">
                  {text.fresh}
                  {attribute.unit && bracketed(measureOf(attribute.unit, language), language)}
                </th>
              )}
              <th scope="col">{project.who}</th>
              <th scope="col">{project.evidence}</th>
            </tr>
          </thead>
          <tbody>
            {page.rows.map((row) => (
              <UnitRow
                key={row.unit.id}
                row={row}
                attribute={attribute}
                hasBefore={page.period !== null && attribute.timing !== "event"}
                hasInput={open.length > 0}
                typed={entry.cells.get(row.unit.id) ?? ""}
                onType={(typed) => {
                  setDropped(0);
                  entry.type(row.unit.id, typed);
                }}
                onKey={(event) => go(event, row.unit.id)}
                onPaste={(event) => paste(event, row.unit.id)}
                onOpen={() => onOpen(row.unit.id)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

type RowProps = {
  readonly row: FigureRow;
  readonly attribute: Attribute;
  readonly hasBefore: boolean;
  readonly hasInput: boolean;
  readonly typed: string;
  readonly onType: (text: string) => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
  readonly onOpen: () => void;
};

function UnitRow(props: RowProps) {
  const text = useUnitFiguresText();
  const { language } = useLanguage();
  const { project } = useText();
  const print = usePrint();
  const { row, attribute } = props;
  const { unit, before, facts } = row;
  const counting = facts.filter(({ current }) => current);
  const [last] = counting;
  return (
    <tr>
      <th scope="row">{unit.name}</th>
      {props.hasBefore && (
        <td className="number quiet" data-label={text.before}>
          {before &&
            `${print.value(attribute.id, before.value)} · ${printPeriod(before.period, language)}`}
        </td>
      )}
      <td className="number" data-label={text.now}>
        {counting.map((fact) => (
          <FigureOpener
            key={fact.seq}
            name={`${unit.name} · ${print.label(attribute.id)}`}
            onOpen={props.onOpen}
          >
            {print.value(attribute.id, fact.value)}
          </FigureOpener>
        ))}
      </td>
      {props.hasInput && (
        <td className="number no-print" data-label={text.fresh}>
          {row.mayState && (
            <input
              className="input"
              data-unit={unit.id}
              aria-label={text.freshOf(unit.name)}
              maxLength={200}
              value={props.typed}
              onChange={({ target }) => props.onType(target.value)}
              onKeyDown={props.onKey}
              onPaste={props.onPaste}
            />
          )}
        </td>
      )}
      <td data-label={project.who}>
        {last && (
          <>
            {[last.statedBy.unit, last.statedBy.person, last.knownOn].join(" · ")}{" "}
            <StandingTag standing={last.standing} />
          </>
        )}
      </td>
      <td data-label={project.evidence}>{last && <EvidenceList evidence={last.evidence} />}</td>
    </tr>
  );
}
