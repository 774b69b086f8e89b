import { useSay, useText } from "../messages/language.tsx";
import { SelectField } from "../parts/field.tsx";
import { useAddress } from "../state/use-address.ts";
import { Tallies } from "./tallies.tsx";
import type { WallView } from "./use-wall-view.ts";
import { WallCard } from "./wall-card.tsx";
import { type Wall, groupCards, unitsWith } from "./wall-model.ts";
import "./wall-list.css";

/** The wall in one hand: one stage at a time, its projects by unit. */
export function WallList({ wall, view }: { readonly wall: Wall; readonly view: WallView }) {
  const { wall: text } = useText();
  const say = useSay();
  const { patch } = useAddress();
  const stages = groupCards(view.shown, ({ stage }) => stage);
  const counted = (label: string, count: number) => `${label}（${count}）`;
  const cards = view.stage === "" ? view.shown : (stages.get(view.stage) ?? []);
  const units = groupCards(cards, ({ unit }) => unit);
  return (
    <div className="wall-list">
      <SelectField
        label={text.stage}
        labelHidden
        value={view.stage}
        onChange={(event) => patch({ stage: event.target.value }, { replace: true })}
        options={[
          { id: "", label: counted(text.allStages, view.shown.length) },
          ...wall.stages.map(({ id, label }) => ({
            id,
            label: counted(say(label), stages.get(id)?.length ?? 0),
          })),
        ]}
      />
      {unitsWith(wall, cards).map((unit) => (
        <section key={unit.id}>
          <h2>
            {unit.name} <Tallies wall={wall} cards={units.get(unit.id) ?? []} name={unit.name} />
          </h2>
          <ul>
            {(units.get(unit.id) ?? []).map((card) => (
              <li key={card.id}>
                <WallCard card={card} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
