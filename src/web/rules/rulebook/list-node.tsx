import type { Form } from "../../../domain/scoring/codecs/form.ts";
import { valueAt } from "../../../domain/scoring/form/edit.ts";
import { emptyOf } from "../../../domain/scoring/form/fill.ts";
import { useRulebookText } from "../../messages/rulebook-text.ts";
import { Button } from "../../parts/button.tsx";
import { Icon } from "../../parts/icon.tsx";
import { useRulesText } from "../../messages/rules-text.ts";
import { withItem } from "../rule.ts";
import { useDesk } from "./desk.ts";
import { Node } from "./node.tsx";
import { ItemRows } from "./item-rows.tsx";
import { TitledItem, isLong } from "./titled-item.tsx";
import { type SlotProps, SlotTitle, SlotWrong } from "./slot.tsx";

type ListForm = Extract<Form, { kind: "list" }>;

const small: ReadonlySet<string> = new Set([
  "line",
  "choice",
  "choiceOf",
  "group",
  "article",
  "indicator",
]);

/** Some of a kind: short ones beside one another, others one beneath the other. */
export function ListNode(props: SlotProps<ListForm>) {
  const { path, form, label, inline = false } = props;
  const desk = useDesk();
  const text = useRulebookText();
  const data = valueAt(desk.data, path);
  const items: readonly unknown[] = Array.isArray(data) ? data : data === undefined ? [] : [data];
  const put = (next: readonly unknown[]) => desk.change(path, next);
  const add = () => put([...items, emptyOf(form.each)]);
  const isSmall = small.has(form.each.kind);
  return (
    <fieldset
      className={inline || isSmall ? "law-list law-list-inline" : "law-list"}
      aria-label={label}
    >
      {!inline && <SlotTitle label={label} />}
      {isSmall ? (
        items.map((_, at) => (
          // As in the rows: nothing typed is kept by the field.
          <span key={at} className="law-short">
            <Node
              path={itemPath(data, path, at)}
              form={form.each}
              label={text.nth(label, at + 1)}
              inline
            />
            <Remove
              name={text.nth(label, at + 1)}
              isLast={items.length <= form.least}
              onRemove={() => put(withItem(items, at))}
            />
          </span>
        ))
      ) : (
        <ItemRows items={items} least={form.least} path={path} label={label} onChange={put}>
          {(at) => <Item path={[...path, at]} form={form.each} label={text.nth(label, at + 1)} />}
        </ItemRows>
      )}
      {!desk.locked && (
        <button
          type="button"
          className="law-extra law-add no-print"
          aria-label={text.addItem(label)}
          onClick={add}
        >
          {text.add}
        </button>
      )}
      <SlotWrong path={path} />
    </fieldset>
  );
}

/** A word that stands where a list may stand is filled in where it is. */
function itemPath(data: unknown, path: SlotProps["path"], at: number): SlotProps["path"] {
  return Array.isArray(data) ? [...path, at] : path;
}

/** What has much to fill in is folded under its name until it is looked at. */
function Item(props: SlotProps) {
  return isLong(props.form) ? <TitledItem {...props} /> : <Node {...props} />;
}

type RemoveProps = {
  readonly name: string;
  readonly isLast: boolean;
  readonly onRemove: () => void;
};

function Remove({ name, isLast, onRemove }: RemoveProps) {
  const { locked } = useDesk();
  const rules = useRulesText();
  if (locked || isLast) return null;
  return (
    <Button
      look="quiet"
      square
      aria-label={rules.remove(name)}
      className="no-print"
      onClick={onRemove}
    >
      <Icon name="close" />
    </Button>
  );
}
