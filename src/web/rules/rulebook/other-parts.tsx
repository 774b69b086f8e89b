import { type ReactNode, useState } from "react";
import type { FormField } from "../../../domain/scoring/codecs/form.ts";
import { emptyOf } from "../../../domain/scoring/form/fill.ts";
import { indicatorFrom } from "../../../domain/scoring/form/from-attribute.ts";
import { rulebookFields } from "../../../domain/scoring/form/rulebook-form.ts";
import { wordOf } from "../../../domain/scoring/form/shape.ts";
import type { Holder } from "../../../domain/scoring/indicator.ts";
import { useSay } from "../../messages/language.tsx";
import { useRulebookText } from "../../messages/rulebook-text.ts";
import { Button } from "../../parts/button.tsx";
import { SelectField } from "../../parts/field.tsx";
import { Tag } from "../../parts/tag.tsx";
import { faultsWithin, idOf, useDesk } from "./desk.ts";
import { Extras } from "./extras.tsx";
import { Field } from "./node.tsx";
import { useReadable } from "./use-readable.ts";

/** What says which regulation it is, kept together at the end. */
const plain: ReadonlySet<string> = new Set([
  "ties",
  "periods",
  "id",
  "title",
  "version",
  "effective",
  "source",
  "sample",
]);

const own = rulebookFields.filter(({ name }) => name !== "articles" && !plain.has(name));
const about = rulebookFields.filter(({ name }) => plain.has(name));
const none: ReadonlySet<string> = new Set();

/** Everything a rulebook says beside its articles, each part opened when it is wanted. */
export function OtherParts() {
  const text = useRulebookText();
  const desk = useDesk();
  const say = useSay();
  return (
    <>
      {own.map((field) => (
        <Part key={field.name} title={say(field.label)} fields={[field]}>
          <OwnPart field={field} />
          {field.name === "indicators" && !desk.locked && <FromAttribute />}
        </Part>
      ))}
      <Part title={text.about} fields={about}>
        <Extras path={[]} data={desk.data} fields={about} shown={none} />
      </Part>
    </>
  );
}

type PartProps = {
  readonly title: string;
  readonly fields: readonly FormField[];
  readonly children: ReactNode;
};

/** Drawn only once it is opened, or when something in it must be mended: a rulebook declares dozens of indicators. */
function Part({ title, fields, children }: PartProps) {
  const desk = useDesk();
  const text = useRulebookText();
  const [isOpened, setOpened] = useState(false);
  const wrong = fields.flatMap(({ name }) => faultsWithin(desk, [name])).length;
  const [first] = fields;
  const value = fields.length === 1 ? wordOf(desk.data, first?.name ?? "") : undefined;
  const isOpen = isOpened || wrong > 0;
  return (
    <details
      id={idOf([first?.name ?? ""])}
      tabIndex={-1}
      className="law-part"
      open={isOpen}
      onToggle={(event) => setOpened(event.currentTarget.open)}
    >
      <summary>
        <span>{title}</span>
        {Array.isArray(value) && <span className="quiet">{value.length}</span>}
        {fields.length === 1 && value === undefined && <span className="quiet">{text.unsaid}</span>}
        {wrong > 0 && <Tag tone="red">{text.wrongs(wrong)}</Tag>}
      </summary>
      {isOpen && children}
    </details>
  );
}

/** A part that may be left out whole is begun here, and taken out again once it is empty. */
function OwnPart({ field }: { readonly field: FormField }) {
  const desk = useDesk();
  const text = useRulebookText();
  const value = wordOf(desk.data, field.name);
  const isThere = value !== undefined && value !== null;
  const mayRemove = field.isOptional && !(Array.isArray(value) && value.length > 0);
  return (
    <>
      {isThere && <Field field={field} path={[]} block />}
      {!desk.locked && !isThere && (
        <Button onClick={() => desk.change([field.name], emptyOf(field.form))}>{text.say}</Button>
      )}
      {!desk.locked && isThere && mayRemove && (
        <Button look="quiet" onClick={() => desk.change([field.name], undefined)}>
          {text.unsay}
        </Button>
      )}
    </>
  );
}

/** An indicator made from an attribute, read the way the attribute is kept. */
function FromAttribute() {
  const desk = useDesk();
  const say = useSay();
  const text = useRulebookText();
  const readable = useReadable();
  const { indicators, figures } = desk.vocabulary;
  const add = (about: Holder, id: string) => {
    const attribute = readable[about].find((each) => each.id === id);
    const taken = [...indicators, ...figures].map((each) => each.id);
    if (attribute)
      desk.change(["indicators", indicators.length], indicatorFrom(attribute, about, taken));
  };
  return (
    <SelectField
      label={text.fromAttribute}
      value=""
      onChange={(event) => {
        const [about = "", id = ""] = event.target.value.split("/");
        add(about === "unit" ? "unit" : "project", id);
      }}
    >
      <option value="">{text.nothing}</option>
      {(["project", "unit"] as const).map((about) => (
        <optgroup key={about} label={about === "unit" ? text.units : text.projects}>
          {readable[about].map(({ id, label }) => (
            <option key={id} value={`${about}/${id}`}>
              {say(label)}
            </option>
          ))}
        </optgroup>
      ))}
    </SelectField>
  );
}
