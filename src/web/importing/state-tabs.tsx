import type { RowState } from "../../domain/importing/plan-types.ts";
import { useText } from "../messages/language.tsx";
import { useAddress } from "../state/use-address.ts";
import type { Preview } from "./import-record.ts";
import "./state-tabs.css";

const states: readonly Exclude<RowState, "skipped">[] = [
  "unsure",
  "refused",
  "conflict",
  "changed",
  "new",
  "same",
];

/** How many rows came out how; each count shows its rows. */
export function StateTabs(props: { readonly preview: Preview; readonly state: string }) {
  const { importing } = useText();
  const { patch } = useAddress();
  const text = importing.rows;
  const counts = props.preview.plan.counts.rows;
  const all = states.reduce((sum, state) => sum + counts[state], 0);
  const tabs = [
    { id: "", label: text.all, count: all },
    ...states.map((id) => ({ id, label: text.state[id], count: counts[id] })),
  ];
  return (
    <nav className="state-tabs" aria-label={text.filter}>
      {tabs.map(({ id, label, count }) => (
        <button
          key={id}
          type="button"
          className={`state-tab state-tab-${id === "" ? "all" : id}`}
          aria-pressed={props.state === id}
          disabled={count === 0 && props.state !== id}
          onClick={() => patch({ state: id, page: null }, { replace: true })}
        >
          {label} <strong>{count}</strong>
        </button>
      ))}
      {props.preview.plan.skipped.length > 0 && (
        <a className="state-tab state-tab-skipped" href="#skipped">
          {text.state.skipped} <strong>{props.preview.plan.skipped.length}</strong>
        </a>
      )}
    </nav>
  );
}
