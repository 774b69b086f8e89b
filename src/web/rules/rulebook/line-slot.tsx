import { valueAt } from "../../../domain/scoring/form/edit.ts";
import { textOf, valueOf } from "../../../domain/scoring/form/fill.ts";
import { useSay } from "../../messages/language.tsx";
import { useRulebookText } from "../../messages/rulebook-text.ts";
import { useDesk } from "./desk.ts";
import { Slot, type SlotProps, useControl } from "./slot.tsx";

type LineForm = Extract<SlotProps["form"], { kind: "line" }>;

/** How wide a text stands: Chinese signs are two letters wide. */
export function widthOf(text: string, least = 3): string {
  const wide = [...text].reduce((sum, sign) => sum + (sign > "\u2e7f" ? 2 : 1), 0);
  return `calc(${Math.max(least, wide)}ch + 20px)`;
}

const decimal: ReadonlySet<string> = new Set(["number", "points", "count"]);

/** One line of text: a number, an amount with its unit, a day. */
export function LineSlot(props: SlotProps<LineForm>) {
  return props.form.of === "points" ? <PointsSlot {...props} /> : <PlainLine {...props} />;
}

function PlainLine(props: SlotProps<LineForm>) {
  const { path, form, usual } = props;
  const desk = useDesk();
  const say = useSay();
  const control = useControl(props);
  const was = valueAt(desk.data, path);
  const text = textOf(was);
  // What may be left out is taken out with its last letter.
  const write = (next: string) =>
    desk.change(path, next === "" && usual ? undefined : valueOf(form, next, was));
  return (
    <Slot {...props}>
      <input
        {...control}
        className="input"
        type={form.of === "day" ? "date" : "text"}
        inputMode={decimal.has(form.of) ? "decimal" : undefined}
        autoComplete="off"
        style={form.of === "day" ? undefined : { width: widthOf(text) }}
        placeholder={usual && say(usual)}
        value={text}
        onChange={(event) => write(event.target.value)}
      />
    </Slot>
  );
}

/** Points as a rule says them: 计5分, 扣3分. */
function PointsSlot(props: SlotProps<LineForm>) {
  const { path, form } = props;
  const desk = useDesk();
  const text = useRulebookText();
  const control = useControl(props);
  const was = valueAt(desk.data, path);
  const isMinus = textOf(was).startsWith("-");
  const size = textOf(was).replace(/^-/u, "");
  const write = (minus: boolean, next: string) =>
    desk.change(path, valueOf(form, `${minus ? "-" : ""}${next.replace(/^[-−]/u, "")}`, was));
  return (
    <Slot {...props}>
      <span className="slot-points">
        <select
          className="input slot-sign"
          aria-label={`${props.label} ${text.signLabel}`}
          disabled={desk.locked}
          value={isMinus ? "minus" : "plus"}
          onChange={(event) => write(event.target.value === "minus", size)}
        >
          <option value="plus">{text.sign.plus}</option>
          <option value="minus">{text.sign.minus}</option>
        </select>
        <input
          {...control}
          className="input"
          inputMode="decimal"
          autoComplete="off"
          style={{ width: widthOf(size) }}
          value={size}
          onChange={(event) => {
            const next = event.target.value;
            write(/^[-−]/u.test(next) || isMinus, next);
          }}
        />
        {text.points}
      </span>
    </Slot>
  );
}
