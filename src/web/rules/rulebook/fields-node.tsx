import { valueAt } from "../../../domain/scoring/form/edit.ts";
import { wordOf } from "../../../domain/scoring/form/shape.ts";
import type { Form } from "../../../domain/scoring/codecs/form.ts";
import { HolderProvider, useDesk, useHolder } from "./desk.ts";
import { Extras } from "./extras.tsx";
import { Sentence } from "./sentence.tsx";
import { type SlotProps, SlotTitle, SlotWrong } from "./slot.tsx";

type FieldsForm = Extract<Form, { kind: "fields" }>;

const none: ReadonlySet<string> = new Set();

/** Several parameters that belong together: in their sentence where they have one, else beside one another. */
export function FieldsNode({ path, form, label, inline = false }: SlotProps<FieldsForm>) {
  const desk = useDesk();
  const around = useHolder();
  const data = valueAt(desk.data, path);
  const said = form.holder === undefined ? undefined : wordOf(data, form.holder);
  const holder = said === "project" || said === "unit" ? said : around;
  return (
    <HolderProvider value={holder}>
      <fieldset className={inline ? "law-group law-group-inline" : "law-group"} aria-label={label}>
        <SlotTitle label={label} />
        {form.told ? (
          <Sentence path={path} data={data} fields={form.fields} told={form.told} />
        ) : (
          <Extras path={path} data={data} fields={form.fields} shown={none} />
        )}
        <SlotWrong path={path} />
      </fieldset>
    </HolderProvider>
  );
}
