import { useRulesText } from "../messages/rules-text.ts";
import { type Difference, listChange } from "./differences.ts";
import { useRuleWords } from "./use-rule-words.ts";
import "../parts/table.css";
import "./difference-table.css";

/** Where two versions differ, in words: what it was, what it becomes. */
export function DifferenceTable(props: { readonly differences: readonly Difference[] }) {
  const { dialog } = useRulesText();
  return (
    <div className="table-box difference-box">
      <table className="table difference-table">
        <thead>
          <tr>
            <th scope="col">{dialog.place}</th>
            <th scope="col">{dialog.was}</th>
            <th scope="col">{dialog.now}</th>
          </tr>
        </thead>
        <tbody>
          {props.differences.map((each) => (
            <DifferenceRow key={each.path.join("/")} difference={each} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DifferenceRow({ difference }: { readonly difference: Difference }) {
  const words = useRuleWords();
  const { path, was, now } = difference;
  const field = path.at(-1);
  // Something new is not known by its id yet.
  const label = labelOf(now) ?? labelOf(was);
  const place = words.path(path);
  return (
    <tr>
      <th scope="row">
        {label !== undefined && place.endsWith(field ?? "") ? words.value(label) : place}
      </th>
      <td className={was === undefined ? "difference-none" : "difference-was"}>
        {words.value(was, field)}
      </td>
      <td className={now === undefined ? "difference-none" : "difference-now"}>
        {words.value(now, field)}
        <ListWords was={was} now={now} />
      </td>
    </tr>
  );
}

/** The label of an item that came or went as a whole. */
function labelOf(item: unknown): unknown {
  return typeof item === "object" && item !== null && "label" in item ? item.label : undefined;
}

/** Of a long list the eye finds sooner what came and went. */
function ListWords({ was, now }: Pick<Difference, "was" | "now">) {
  const text = useRulesText();
  const { value } = useRuleWords();
  const change = listChange(was, now);
  if (!change || change.gone.length + change.come.length === 0) return null;
  return (
    <span className="difference-list">
      {change.gone.length > 0 && <span>{text.gone(value(change.gone))}</span>}
      {change.come.length > 0 && <span>{text.come(value(change.come))}</span>}
    </span>
  );
}
