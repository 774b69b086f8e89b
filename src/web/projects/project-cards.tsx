import { useRef } from "react";
import { Link } from "wouter";
import { useText } from "../messages/language.tsx";
import { DelayText } from "../parts/delay.tsx";
import { Light } from "../parts/light.tsx";
import { usePrint } from "../parts/use-print.ts";
import { paths } from "../paths.ts";
import { useBasis } from "../state/use-basis.ts";
import { useDistrict } from "../state/use-district.tsx";
import { useStageName } from "../parts/use-stage-name.ts";
import type { ListView } from "./list-view.ts";
import { useRowWindow } from "./use-row-window.ts";
import { type List, type ProjectRow, useRows } from "./use-rows.ts";
import "./project-cards.css";

type CardsProps = {
  readonly view: ListView;
  readonly first: List;
  readonly busy: boolean;
};

/** The same list on the phone: two lines a project, the same window of rows. */
export function ProjectCards({ view, first, busy }: CardsProps) {
  const { projects } = useText();
  const box = useRef<HTMLDivElement>(null);
  const { rows, height, span, topOf } = useRowWindow({ count: first.total, box, rowHeight: 66 });
  const rowOf = useRows(view, first, span);
  return (
    <div className="cards-box" ref={box} data-busy={busy || undefined}>
      <ul className="cards" aria-label={projects.table} aria-busy={busy} style={{ height }}>
        {rows.map((index) => (
          <li
            key={index}
            aria-setsize={first.total}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${topOf(index)}px)` }}
          >
            <Card row={rowOf(index)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Card(props: { readonly row: ProjectRow | undefined }) {
  const { projects } = useText();
  const { id } = useDistrict();
  const { asked: basis } = useBasis();
  const print = usePrint();
  const stageName = useStageName();
  const { row } = props;
  if (!row) return <span className="card">{projects.rowLoading}</span>;
  const total = row.values["totalInvestment"];
  return (
    <Link className="card" href={paths.project(id, row.id, { basis })}>
      <span className="card-line">
        <span className="card-name">{row.name}</span>
        <Light colour={row.light} word="short" />
      </span>
      <span className="card-line card-second">
        <span className="card-unit">
          {row.unit.name}
          {" · "}
          {stageName(row.stage)}
        </span>
        {row.delay?.min !== undefined && (row.delay.max ?? 1) > 0 && (
          <DelayText delay={row.delay} />
        )}
        {total !== undefined && (
          <span className="card-total">{print.value("totalInvestment", total)}</span>
        )}
      </span>
    </Link>
  );
}
