import type { Form } from "../../../domain/scoring/codecs/form.ts";
import { valueAt } from "../../../domain/scoring/form/edit.ts";
import { byVariant, emptyOf } from "../../../domain/scoring/form/fill.ts";
import { variantOf } from "../../../domain/scoring/form/shape.ts";
import { useSay } from "../../messages/language.tsx";
import { useRulebookText } from "../../messages/rulebook-text.ts";
import { HolderProvider, useDesk, useHolder } from "./desk.ts";
import { ItemRows } from "./item-rows.tsx";
import { SelectSlot } from "./select-slot.tsx";
import { Field, Node } from "./node.tsx";
import { type SlotProps, SlotWrong } from "./slot.tsx";

type VariantsForm = Extract<Form, { kind: "variants" }>;

/** A condition: one, or several that must all hold. */
export function VariantsNode(props: SlotProps<VariantsForm>) {
  const { path, form, label } = props;
  const desk = useDesk();
  const around = useHolder();
  const say = useSay();
  const data = valueAt(desk.data, path);
  const list = Array.isArray(data) ? (data as readonly unknown[]) : null;
  // One that is left stands alone.
  const put = (items: readonly unknown[]) =>
    desk.change(path, items.length === 1 ? items[0] : items);
  return (
    <HolderProvider value={form.about ?? around}>
      <fieldset className="law-condition" aria-label={label}>
        {list ? (
          <>
            <span className="law-text">{say(form.listed)}</span>
            <ItemRows items={list} least={1} path={path} label={label} onChange={put}>
              {(at) => <One {...props} path={[...path, at]} />}
            </ItemRows>
          </>
        ) : (
          <One {...props} />
        )}
        <More data={list ?? [data]} form={form} onMore={(items) => desk.change(path, items)} />
        <SlotWrong path={path} />
      </fieldset>
    </HolderProvider>
  );
}

type MoreProps = {
  readonly data: readonly unknown[];
  readonly form: VariantsForm;
  readonly onMore: (items: readonly unknown[]) => void;
};

function More({ data, form, onMore }: MoreProps) {
  const text = useRulebookText();
  const { locked } = useDesk();
  if (locked) return null;
  return (
    <button
      type="button"
      className="law-extra no-print"
      onClick={() => onMore([...data, emptyOf(form)])}
    >
      {text.and}
    </button>
  );
}

/** One condition: of what, how it lies, to what. */
function One({ path, form, label }: SlotProps<VariantsForm>) {
  const desk = useDesk();
  const data = valueAt(desk.data, path);
  const variants = form.variants();
  const own = variantOf(form, data);
  if (Array.isArray(data)) return <Node path={path} form={form} label={label} />;
  const options = variants.map(({ key, label: words }) => ({ id: key, label: words }));
  const [first, ...rest] = own?.fields ?? [];
  const isOf = first?.name === "of";
  const pick = (key: string) => {
    const next = variants.find((each) => each.key === key);
    if (next) desk.change(path, byVariant(data, next.fields));
  };
  return (
    <>
      {first && isOf && <Field field={first} path={path} />}
      <SelectSlot
        path={[...path, "@"]}
        form={{ kind: "choice", options }}
        label={label}
        choices={[{ label: null, options }]}
        shown={own?.key ?? ""}
        onPick={pick}
        inline
      />
      {(isOf ? rest : (own?.fields ?? [])).map((field) => (
        <Field key={field.name} field={field} path={path} />
      ))}
    </>
  );
}
