import { useSay } from "../messages/language.tsx";
import { usePolicyText } from "../messages/policy-text.ts";
import { Button } from "../parts/button.tsx";
import { Tag } from "../parts/tag.tsx";
import { type Profile, usePolicyWords } from "./policy-words.ts";
import "../parts/table.css";

type TableProps = {
  readonly profiles: readonly Profile[];
  readonly chosen: string;
  readonly onChoose: (profile: Profile) => void;
};

/** The policies side by side, item by item, each with where it comes from; where they differ is marked. */
export function PolicyTable({ profiles, chosen, onChoose }: TableProps) {
  const text = usePolicyText();
  const say = useSay();
  const ids = profiles[0]?.items.map(({ id }) => id) ?? [];
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls where the window is narrow
    <section className="table-box" aria-label={text.title} tabIndex={0}>
      <table className="table policy-table">
        <thead>
          <tr>
            <th scope="col">{text.item}</th>
            {profiles.map((each) => (
              <th key={each.id} scope="col">
                {say(each.title)}{" "}
                {each.id === chosen ? (
                  <Tag tone="green">{text.inForce}</Tag>
                ) : (
                  <Button onClick={() => onChoose(each)}>{text.choose}</Button>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ids.map((id) => (
            <ItemRow key={id} id={id} profiles={profiles} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ItemRow({ id, profiles }: { readonly id: string; readonly profiles: readonly Profile[] }) {
  const text = usePolicyText();
  const words = usePolicyWords();
  const names: Readonly<Record<string, string>> = text.items;
  const items = profiles.map((profile) => profile.items.find((each) => each.id === id));
  const said = items.map((item) => (item ? words(id, item.value) : ""));
  const differs = new Set(said).size > 1;
  return (
    <tr className={differs ? "policy-differs" : ""}>
      <th scope="row">
        {names[id] ?? id} {differs && <Tag tone="amber">{text.differs}</Tag>}
      </th>
      {items.map((item, at) => (
        <td key={profiles[at]?.id}>
          {said[at]}
          {item && <p className="quiet policy-source">{item.source}</p>}
        </td>
      ))}
    </tr>
  );
}
