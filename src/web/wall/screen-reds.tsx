import { useMemo } from "react";
import { Figure } from "../ground/figure.tsx";
import { useSay, useText } from "../messages/language.tsx";
import { Button } from "../parts/button.tsx";
import { DelayText } from "../parts/delay.tsx";
import { Light } from "../parts/light.tsx";
import { useTurning } from "./use-clock.ts";
import { type Card, type Wall, compareCards } from "./wall-model.ts";

const atOnce = 4;
const turnEvery = 12_000;

/** Red lights by name at the foot of the big screen, a page at a time. */
export function ScreenReds(props: { readonly wall: Wall; readonly cards: readonly Card[] }) {
  const { wall: text } = useText();
  const say = useSay();
  const { wall } = props;
  const reds = useMemo(
    () => props.cards.filter(({ light }) => light === "red").sort(compareCards),
    [props.cards],
  );
  const pages = Math.ceil(reds.length / atOnce);
  const { page, running, setRunning } = useTurning(pages, turnEvery);
  const unitOf = (id: number) => wall.units.find((unit) => unit.id === id)?.name ?? "";
  const stageOf = (id: string) => {
    const stage = wall.stages.find((each) => each.id === id);
    return stage ? say(stage.label) : "";
  };
  return (
    <section className="screen-reds">
      <h2>
        <Light colour="red" word="hidden" />
        {reds.length === 0 ? text.noRed : text.redList}
        {pages > 1 && <span className="screen-page">{text.page(page + 1, pages)}</span>}
      </h2>
      <ul>
        {reds.slice(page * atOnce, (page + 1) * atOnce).map((card) => (
          <li key={card.id}>
            <strong>{card.name}</strong>
            <span>
              {unitOf(card.unit)}
              {" · "}
              {stageOf(card.stage)}
              {" · "}
              {card.delay && (
                <Figure
                  name={card.name}
                  from={{ kind: "state", project: card.id, state: "delay", delay: card.delay }}
                >
                  <DelayText delay={card.delay} />
                </Figure>
              )}
            </span>
          </li>
        ))}
      </ul>
      {pages > 1 && (
        <Button look="quiet" onClick={() => setRunning(!running)}>
          {running ? text.pause : text.resume}
        </Button>
      )}
    </section>
  );
}
