import { type CSSProperties, useMemo } from "react";
import { useLanguage, useSay, useText } from "../messages/language.tsx";
import { Button } from "../parts/button.tsx";
import { Light } from "../parts/light.tsx";
import { useAddress } from "../state/use-address.ts";
import { useDistrict } from "../state/use-district.tsx";
import { phoneQuery, useMedia } from "../state/use-media.ts";
import { CountFigure } from "./count-figure.tsx";
import { ScreenReds } from "./screen-reds.tsx";
import {
  type Card,
  type Tally,
  type Wall,
  colours,
  groupCards,
  placeOf,
  tallyOf,
  unitsWith,
} from "./wall-model.ts";
import "./wall-screen.css";

type ScreenProps = {
  readonly wall: Wall;
  readonly cards: readonly Card[];
  /** When the wall was last read, in milliseconds. */
  readonly readAt: number;
};

/** The wall on a big screen, for people ten metres away: numbers by unit and stage, red lights by name. */
export function WallScreen({ wall, cards, readAt }: ScreenProps) {
  const { common, wall: text } = useText();
  const { language } = useLanguage();
  const { patch } = useAddress();
  const { name, asOf } = useDistrict();
  const tally = tallyOf(cards);
  const time = new Date(readAt).toLocaleTimeString(language === "zh" ? "zh-CN" : "en-GB", {
    hour: "2-digit",
    minute: "2-digit",
  });
  return (
    <div className="screen">
      <header className="screen-head">
        <h1>
          {name} <span>{text.title}</span>
        </h1>
        <ul className="screen-tally">
          {colours.map((colour) => (
            <li key={colour} className={`screen-${colour}`}>
              <Light colour={colour} word="hidden" />
              <CountFigure
                wall={wall}
                cards={cards.filter(({ light }) => light === colour)}
                name={common.light[colour]}
                of="light"
              >
                <strong>{tally[colour]}</strong>
              </CountFigure>
              <span aria-hidden="true">{common.lightShort[colour]}</span>
            </li>
          ))}
        </ul>
        <p className="screen-known">
          {text.asOf(wall.known.day < asOf ? wall.known.day : asOf)}
          <br />
          {text.refreshed(time)}
        </p>
        <Button look="quiet" className="screen-leave" onClick={() => patch({ screen: null })}>
          {text.leaveScreen}
        </Button>
      </header>
      <ScreenTable wall={wall} cards={cards} />
      <ScreenReds wall={wall} cards={cards} />
    </div>
  );
}

function ScreenTable(props: { readonly wall: Wall; readonly cards: readonly Card[] }) {
  const { wall: text } = useText();
  const say = useSay();
  const { cards } = props;
  const places = useMemo(() => groupCards(cards, placeOf), [cards]);
  const stages = groupCards(cards, ({ stage }) => stage);
  const units = unitsWith(props.wall, cards);
  // From far away an empty column is only distance.
  const shown = props.wall.stages.filter(({ id }) => stages.has(id));
  const rows = { "--rows": units.length + 2 } as CSSProperties;
  return (
    <table className="screen-table" style={rows}>
      <caption className="hidden-text">{text.table}</caption>
      <thead>
        <tr>
          <th scope="col">{text.corner}</th>
          {shown.map(({ id, label }) => (
            <th key={id} scope="col">
              {say(label)}
            </th>
          ))}
          <th scope="col">{text.sum}</th>
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <ScreenRow
            key={unit.id}
            wall={props.wall}
            name={unit.name}
            groups={shown.map(({ id }) => places.get(placeOf({ unit: unit.id, stage: id })))}
          />
        ))}
        <ScreenRow
          wall={props.wall}
          name={text.sumLine}
          groups={shown.map(({ id }) => stages.get(id))}
        />
      </tbody>
    </table>
  );
}

function ScreenRow(props: {
  readonly wall: Wall;
  readonly name: string;
  readonly groups: readonly (readonly Card[] | undefined)[];
}) {
  const all = props.groups.flatMap((cards) => cards ?? []);
  // In one hand the columns are narrower than a finger.
  const phone = useMedia(phoneQuery);
  return (
    <tr>
      <th scope="row">{props.name}</th>
      {[...props.groups, all].map((cards, at) => (
        // The columns never change places.
        <td key={at}>
          {cards && cards.length > 0 && (
            <CountFigure wall={props.wall} cards={phone ? [] : cards} name={props.name} of="stage">
              <ScreenCell tally={tallyOf(cards)} />
            </CountFigure>
          )}
        </td>
      ))}
    </tr>
  );
}

/** The count, and how many of it are red and yellow; green goes without a mark. */
function ScreenCell({ tally }: { readonly tally: Tally }) {
  const all = colours.reduce((sum, colour) => sum + tally[colour], 0);
  return (
    <span className="screen-cell">
      <strong>{all}</strong>
      {(["red", "yellow"] as const).map(
        (colour) =>
          tally[colour] > 0 && (
            <span key={colour} className={`screen-${colour}`}>
              <Light colour={colour} word="hidden" />
              {tally[colour]}
            </span>
          ),
      )}
    </span>
  );
}
