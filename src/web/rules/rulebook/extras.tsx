import type { FormField } from "../../../domain/scoring/codecs/form.ts";
import { emptyOf } from "../../../domain/scoring/form/fill.ts";
import { wordOf } from "../../../domain/scoring/form/shape.ts";
import type { Path } from "../../../domain/scoring/reader.ts";
import { useSay } from "../../messages/language.tsx";
import { useRulebookText } from "../../messages/rulebook-text.ts";
import { useDesk } from "./desk.ts";
import { Field } from "./node.tsx";

type ExtrasProps = {
  readonly path: Path;
  readonly data: unknown;
  readonly fields: readonly FormField[];
  /** What the sentence has already. */
  readonly shown: ReadonlySet<string>;
};

function isThere(data: unknown, { name }: FormField): boolean {
  const value = wordOf(data, name);
  return value !== undefined && value !== null && value !== false;
}

/** What may be left out, each to be put in or taken out; what no sentence tells stands in lines of its own. */
export function Extras({ path, data, fields, shown }: ExtrasProps) {
  const text = useRulebookText();
  const desk = useDesk();
  const say = useSay();
  const optional = fields.filter(({ isOptional, usual }) => isOptional && !usual);
  const alone = fields.filter(
    (field) => !shown.has(field.name) && (!field.isOptional || field.usual || isThere(data, field)),
  );
  const turn = (field: FormField) =>
    desk.change([...path, field.name], isThere(data, field) ? undefined : emptyOf(field.form));
  return (
    <>
      {alone.length > 0 && (
        <div className="law-fields">
          {alone.map((field) => (
            <Field key={field.name} field={field} path={path} block />
          ))}
        </div>
      )}
      {optional.length > 0 && !desk.locked && (
        <fieldset className="law-extras no-print">
          <legend className="hidden-text">{text.may}</legend>
          {optional.map((field) => (
            <button
              key={field.name}
              type="button"
              className="law-extra"
              aria-pressed={isThere(data, field)}
              title={say(field.doc)}
              onClick={() => turn(field)}
            >
              {say(field.label)}
            </button>
          ))}
        </fieldset>
      )}
    </>
  );
}
