import { Link } from "wouter";
import { useSettingsText } from "../../messages/settings-text.ts";
import { useSay } from "../../messages/language.tsx";
import { paths } from "../../paths.ts";
import { useDistrict } from "../../state/use-district.tsx";
import { type SettingsPlace, placeGroups } from "../place.ts";

type SideListProps = {
  readonly places: readonly SettingsPlace[];
  /** The place that is open. */
  readonly here?: string | undefined;
  /** With a line on what one does there: the list that is a page of its own. */
  readonly notes?: boolean;
};

/** The ways to the places of the settings under their headings. */
export function SideList({ places, here, notes = false }: SideListProps) {
  const text = useSettingsText();
  const say = useSay();
  const { id } = useDistrict();
  const groups = placeGroups.filter((group) => places.some((each) => each.group === group));
  return (
    <nav className={notes ? "settings-list" : "settings-side"} aria-label={text.title}>
      {groups.map((group) => (
        <section key={group} aria-label={text.group[group]}>
          <h2>{text.group[group]}</h2>
          <ul>
            {places
              .filter((each) => each.group === group)
              .map(({ place, label, note }) => (
                <li key={place}>
                  <Link
                    href={paths.setting(id, place)}
                    aria-current={place === here ? "page" : undefined}
                  >
                    <span>{say(label)}</span>
                    {notes && <span className="quiet">{say(note)}</span>}
                  </Link>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}
