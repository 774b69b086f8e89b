import { useText } from "../messages/language.tsx";
import { Button } from "../parts/button.tsx";
import { Icon } from "../parts/icon.tsx";
import { Light } from "../parts/light.tsx";
import { Menu } from "../parts/menu.tsx";
import { toggled } from "../state/search.ts";
import { useAddress } from "../state/use-address.ts";
import type { WallView } from "./use-wall-view.ts";
import { type Wall, colours, filterCards, groupCards, tallyOf } from "./wall-model.ts";
import "./wall-filters.css";

type FiltersProps = { readonly wall: Wall; readonly view: WallView };

/** Lights as switches with their counts, which are the legend too; units behind a menu. */
export function WallFilters({ wall, view }: FiltersProps) {
  const { wall: text } = useText();
  const { patch } = useAddress();
  const { lights, units } = view.filter;
  return (
    <div className="wall-filters no-print">
      <LightSwitches wall={wall} view={view} />
      <Menu
        summary={
          <>
            {units.length === 0 ? text.units : text.unitsOn(units.length)}
            <Icon name="down" />
          </>
        }
      >
        <UnitChoices wall={wall} view={view} />
      </Menu>
      {lights.length + units.length > 0 && (
        <Button look="quiet" onClick={() => patch({ lights: null, units: null })}>
          {text.clear}
        </Button>
      )}
    </div>
  );
}

function LightSwitches({ wall, view }: FiltersProps) {
  const { common, wall: text } = useText();
  const { patch } = useAddress();
  const { lights, units } = view.filter;
  const tally = tallyOf(filterCards(wall.cards, { lights: [], units }));
  return (
    <fieldset className="wall-lights">
      <legend className="hidden-text">{text.lights}</legend>
      {colours.map((colour) => (
        <label key={colour}>
          <input
            type="checkbox"
            checked={lights.includes(colour)}
            onChange={() => patch({ lights: toggled(lights, colour).join() }, { replace: true })}
          />
          <span>
            <Light colour={colour} word="hidden" />
            <span aria-hidden="true">{common.lightShort[colour]}</span>
            <strong>{tally[colour]}</strong>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function UnitChoices({ wall, view }: FiltersProps) {
  const { wall: text } = useText();
  const { patch } = useAddress();
  const { lights, units } = view.filter;
  const counts = groupCards(filterCards(wall.cards, { lights, units: [] }), ({ unit }) => unit);
  return (
    <fieldset className="wall-units">
      <legend className="hidden-text">{text.units}</legend>
      {wall.units.map(({ id, name }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={units.includes(String(id))}
            onChange={() => patch({ units: toggled(units, String(id)).join() }, { replace: true })}
          />
          <span>{name}</span>
          <span className="quiet">{counts.get(id)?.length ?? 0}</span>
        </label>
      ))}
    </fieldset>
  );
}
