import { useMemo, useRef } from "react";
import { useSay, useText } from "../messages/language.tsx";
import { CountFigure } from "./count-figure.tsx";
import { Tallies } from "./tallies.tsx";
import { Tip } from "./tip.tsx";
import type { Density } from "./use-wall-view.ts";
import { WallCard, WallChip } from "./wall-card.tsx";
import { type Card, type Wall, groupCards, placeOf, unitsWith } from "./wall-model.ts";
import "./wall-table.css";

type TableProps = {
  readonly wall: Wall;
  readonly cards: readonly Card[];
  readonly density: Density;
};

/** How many lanes wide a stage's column is; stages without cards have none. */
type Lanes = ReadonlyMap<string, number>;

const unitWidth = 124;
const laneWidth = { cards: 98, chips: 52 } as const;
const emptyWidth = 38;
/** A cell with more cards than this makes its column two lanes wide. */
const oneLane = 4;

/** The wall: a column a stage, a row a unit, every project in its place. Empty stages stay, but narrow. */
export function WallTable({ wall, cards, density }: TableProps) {
  const { wall: text } = useText();
  const box = useRef<HTMLDivElement>(null);
  const places = useMemo(() => groupCards(cards, placeOf), [cards]);
  const stages = useMemo(() => groupCards(cards, ({ stage }) => stage), [cards]);
  const lanes = useMemo(() => lanesOf(places), [places]);
  const widthOf = (stage: string) =>
    lanes.has(stage) ? (lanes.get(stage) ?? 1) * laneWidth[density] : emptyWidth;
  const least = wall.stages.reduce((sum, { id }) => sum + widthOf(id), unitWidth);
  return (
    <div className={`wall-box wall-box-${density}`} ref={box}>
      <table className="wall" style={{ minWidth: least }}>
        <caption className="hidden-text">{text.table}</caption>
        <colgroup>
          <col style={{ width: unitWidth }} />
          {wall.stages.map(({ id }) =>
            lanes.has(id) ? (
              <col key={id} span={lanes.get(id)} />
            ) : (
              <col key={id} style={{ width: emptyWidth }} />
            ),
          )}
        </colgroup>
        <WallHead wall={wall} stages={stages} lanes={lanes} />
        <tbody>
          {unitsWith(wall, cards).map((unit) => (
            <UnitRow
              key={unit.id}
              unit={unit}
              wall={wall}
              places={places}
              lanes={lanes}
              density={density}
            />
          ))}
        </tbody>
      </table>
      <Tip within={box} />
    </div>
  );
}

/** How many lanes each stage that has cards needs: where cells are full, cards stand two abreast. */
function lanesOf(places: ReadonlyMap<string, readonly Card[]>): Lanes {
  const lanes = new Map<string, number>();
  for (const [first, ...rest] of places.values()) {
    if (!first) continue;
    const needed = rest.length + 1 > oneLane ? 2 : 1;
    lanes.set(first.stage, Math.max(lanes.get(first.stage) ?? 0, needed));
  }
  return lanes;
}

function WallHead(props: {
  readonly wall: Wall;
  readonly stages: ReadonlyMap<string, readonly Card[]>;
  readonly lanes: Lanes;
}) {
  const { wall: text } = useText();
  const say = useSay();
  return (
    <thead>
      <tr>
        <th scope="col" className="wall-corner">
          {text.corner}
        </th>
        {props.wall.stages.map(({ id, label }) => {
          const cards = props.stages.get(id) ?? [];
          return (
            <th
              key={id}
              scope="col"
              colSpan={props.lanes.get(id)}
              data-empty={cards.length === 0 || undefined}
            >
              <span className="wall-stage">
                {say(label)}{" "}
                <CountFigure wall={props.wall} cards={cards} name={say(label)} of="stage">
                  <span className="wall-count">{cards.length}</span>
                </CountFigure>
              </span>
              <Tallies wall={props.wall} cards={cards} name={say(label)} />
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function UnitRow(props: {
  readonly unit: Wall["units"][number];
  readonly wall: Wall;
  readonly places: ReadonlyMap<string, readonly Card[]>;
  readonly lanes: Lanes;
  readonly density: Density;
}) {
  const { unit, wall, places } = props;
  const cellOf = (stage: string) => places.get(placeOf({ unit: unit.id, stage })) ?? [];
  const all = wall.stages.flatMap(({ id }) => cellOf(id));
  const Look = props.density === "cards" ? WallCard : WallChip;
  return (
    <tr>
      <th scope="row">
        <span className="wall-unit">
          {unit.name}{" "}
          <CountFigure wall={wall} cards={all} name={unit.name} of="stage">
            <span className="wall-count">{all.length}</span>
          </CountFigure>
        </span>
        <Tallies wall={wall} cards={all} name={unit.name} />
      </th>
      {wall.stages.map(({ id }) => {
        const cards = cellOf(id);
        return (
          <td key={id} colSpan={props.lanes.get(id)}>
            {cards.length > 0 && (
              <ul className="wall-cell">
                {cards.map((card) => (
                  <li key={card.id}>
                    <Look card={card} />
                  </li>
                ))}
              </ul>
            )}
          </td>
        );
      })}
    </tr>
  );
}
