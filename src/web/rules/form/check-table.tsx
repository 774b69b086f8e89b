import type { Level, ReportForm } from "../../../domain/reporting/form.ts";
import { useFormText } from "../../messages/form-text.ts";
import { SelectField } from "../../parts/field.tsx";
import { usePrint } from "../../parts/use-print.ts";
import { NumberField } from "../fields.tsx";
import { withItem } from "../rule.ts";
import type { RuleDraft } from "../use-rule-draft.ts";
import { isCount, isDecimal } from "../words.ts";
import {
  type CheckName,
  type Limit,
  checkNames,
  limitOf,
  stateOfCheck,
  withCheck,
} from "./form-model.ts";
import "../../parts/table.css";

type TableProps = { readonly draft: RuleDraft<ReportForm> };

/** Every check: on or off, how hard, and from where on. */
export function CheckTable({ draft }: TableProps) {
  const text = useFormText();
  const { value, change } = draft;
  return (
    <fieldset className="rule-set form-lines" disabled={draft.locked}>
      <div className="rule-row">
        <NumberField
          label={text.tolerance}
          hint={text.toleranceHint}
          value={value.checks.tolerance}
          isRight={isDecimal}
          wrong={text.toleranceWrong}
          onChange={(tolerance) => change({ ...value, checks: { ...value.checks, tolerance } })}
        />
      </div>
      <div className="table-box">
        <table className="table rule-list form-checks">
          <thead>
            <tr>
              <th scope="col">{text.on}</th>
              <th scope="col">{text.check}</th>
              <th scope="col">{text.level}</th>
              <th scope="col">{text.limit}</th>
            </tr>
          </thead>
          <tbody>
            {checkNames.map((name) => (
              <CheckRow key={name} name={name} draft={draft} />
            ))}
            <SumRows draft={draft} />
            <OrderRows draft={draft} />
          </tbody>
        </table>
      </div>
      <p className="quiet">{text.asText}</p>
    </fieldset>
  );
}

function CheckRow({ name, draft }: TableProps & { readonly name: CheckName }) {
  const text = useFormText();
  const state = stateOfCheck(draft.value, name);
  const limit = limitOf(name);
  const label = text.checkOf[name];
  const put = (next: typeof state) => draft.change(withCheck(draft.value, name, next));
  return (
    <tr data-off={state === null || undefined}>
      <td>
        <input
          type="checkbox"
          aria-label={label}
          checked={state !== null}
          onChange={() => put(state ? null : { level: "warning", limit: "" })}
        />
      </td>
      <th scope="row">{label}</th>
      <td>
        {state && (
          <LevelField
            label={label}
            level={state.level}
            onChange={(level) => put({ ...state, level })}
          />
        )}
      </td>
      <td>
        {state && limit && (
          <LimitField
            check={label}
            limit={limit}
            value={state.limit}
            onChange={(next) => put({ ...state, limit: next })}
          />
        )}
      </td>
    </tr>
  );
}

function LevelField(props: {
  readonly label: string;
  readonly level: Level;
  readonly onChange: (level: Level) => void;
}) {
  const text = useFormText();
  return (
    <SelectField
      label={`${text.level} ${props.label}`}
      labelHidden
      value={props.level}
      options={(["error", "warning"] as const).map((id) => ({ id, label: text.levelOf[id] }))}
      onChange={(event) => props.onChange(event.target.value === "error" ? "error" : "warning")}
    />
  );
}

function LimitField(props: {
  readonly check: string;
  readonly limit: Limit;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const text = useFormText();
  const { limit } = props;
  return (
    <NumberField
      label={text.limitOf[limit]}
      spoken={`${text.limitOf[limit]} ${props.check}`}
      value={props.value}
      isRight={limit === "months" ? (typed) => isCount(typed, 1, 60) : isDecimal}
      wrong={text.limitWrong[limit]}
      onChange={props.onChange}
    />
  );
}

function SumRows({ draft }: TableProps) {
  const text = useFormText();
  const print = usePrint();
  const { checks } = draft.value;
  return checks.sums.map((sum, at) => {
    const parts = sum.parts.map((id) => print.label(id)).join(text.plus);
    const label = text.sums(print.label(sum.whole), parts, sum.relation === "equal");
    const put = (level: Level) =>
      draft.change({
        ...draft.value,
        checks: { ...checks, sums: [...withItem(checks.sums, at, { ...sum, level })] },
      });
    return <ListedCheck key={label} label={label} level={sum.level} onChange={put} />;
  });
}

function OrderRows({ draft }: TableProps) {
  const text = useFormText();
  const print = usePrint();
  const { checks } = draft.value;
  return checks.order.map((order, at) => {
    const label = text.order(order.nodes.map((node) => print.label(node)).join(text.arrow));
    const put = (level: Level) =>
      draft.change({
        ...draft.value,
        checks: { ...checks, order: [...withItem(checks.order, at, { ...order, level })] },
      });
    return <ListedCheck key={label} label={label} level={order.level} onChange={put} />;
  });
}

function ListedCheck(props: {
  readonly label: string;
  readonly level: Level;
  readonly onChange: (level: Level) => void;
}) {
  return (
    <tr>
      <td>
        <input type="checkbox" aria-label={props.label} checked disabled readOnly />
      </td>
      <th scope="row">{props.label}</th>
      <td colSpan={2}>
        <LevelField {...props} />
      </td>
    </tr>
  );
}
