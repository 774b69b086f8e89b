import { useText } from "../messages/language.tsx";
import { Light } from "../parts/light.tsx";
import { CountFigure } from "./count-figure.tsx";
import { type Card, type Wall, colours, tallyOf } from "./wall-model.ts";
import "./tallies.css";

/** How many of each light, by shape and number; lights nobody has are left out. It opens the projects, light by light. */
export function Tallies(props: {
  readonly wall: Wall;
  readonly cards: readonly Card[];
  readonly name: string;
}) {
  const { projects } = useText();
  const { wall, cards, name } = props;
  const tally = tallyOf(cards);
  return (
    <CountFigure wall={wall} cards={cards} name={`${name} · ${projects.column.light}`} of="light">
      <span className="tallies">
        {colours
          .filter((colour) => tally[colour] > 0)
          .map((colour) => (
            <span key={colour} className="tallies-one">
              <Light colour={colour} word="hidden" />
              {tally[colour]}
            </span>
          ))}
      </span>
    </CountFigure>
  );
}
