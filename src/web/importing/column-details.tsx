import type { ColumnGuess, ColumnUse } from "../../domain/importing/plan-types.ts";
import { factKinds } from "../../domain/ledger/fact.ts";
import { units } from "../../domain/value/unit-table.ts";
import { printPeriod } from "../../domain/value/period.ts";
import { useLanguage, useText } from "../messages/language.tsx";
import { SelectField } from "../parts/field.tsx";
import { useAttributes } from "../state/use-attributes.tsx";
import type { Deciding } from "./use-decisions.ts";

type DetailProps = { readonly column: ColumnGuess; readonly deciding: Deciding };
type Used = Extract<ColumnUse, { readonly attribute: string }>;

const moneyUnits = ["元", "万元", "亿元", "万美元", "亿美元"];

function isUsed(use: ColumnUse): use is Used {
  return use.attribute !== null;
}

/** A use with one of its details changed; an empty detail goes back to what the file says. */
function withDetail(use: Used, detail: Partial<Record<"unit" | "kind", string>>): ColumnUse {
  const entries = Object.entries({ ...use, ...detail }).filter(([, value]) => value !== "");
  return Object.fromEntries(entries) as unknown as ColumnUse;
}

/** The unit of bare numbers in a column of money or of quantities. */
export function ColumnUnit({ column, deciding }: DetailProps) {
  const { importing } = useText();
  const { find } = useAttributes();
  const text = importing.columns;
  const { use } = column;
  if (!isUsed(use)) return null;
  const attribute = find(use.attribute);
  if (attribute?.value !== "money" && attribute?.value !== "quantity") return null;
  const choices = attribute.value === "money" ? moneyUnits : alike(attribute.unit ?? "");
  const known =
    use.unit === undefined || choices.includes(use.unit) ? choices : [use.unit, ...choices];
  return (
    <SelectField
      label={`${text.unit} ${column.label}`}
      labelHidden
      value={use.unit ?? ""}
      onChange={(event) =>
        deciding.change({ column: column.key, use: withDetail(use, { unit: event.target.value }) })
      }
      options={[
        { id: "", label: text.defaultUnit("") },
        ...known.map((unit) => ({ id: unit, label: unit })),
      ]}
    />
  );
}

/** Units of the same dimension as the attribute's own. */
function alike(unit: string): string[] {
  const dimension = units.find(({ id }) => id === unit)?.dimension;
  return units.filter((each) => each.dimension === dimension).map(({ id }) => id);
}

/** Whether a column holds promises, plans, forecasts or actuals; days may be judged cell by cell. */
export function ColumnKind({ column, deciding }: DetailProps) {
  const { common, importing } = useText();
  const { language } = useLanguage();
  const { find } = useAttributes();
  const text = importing.columns;
  const { use } = column;
  if (!isUsed(use)) return null;
  const usual = find(use.attribute)?.kind ?? "actual";
  const isNode = find(use.attribute)?.value === "day";
  return (
    <>
      <SelectField
        label={`${text.kind} ${column.label}`}
        labelHidden
        value={use.kind ?? ""}
        onChange={(event) =>
          deciding.change({
            column: column.key,
            use: withDetail(use, { kind: event.target.value }),
          })
        }
        options={[
          { id: "", label: isNode ? text.byCell : common.kind[usual] },
          ...factKinds
            .filter((kind) => isNode || kind !== usual || use.kind === usual)
            .map((kind) => ({ id: kind, label: common.kind[kind] })),
        ]}
      />
      {use.period !== undefined && (
        <p className="quiet">{text.period(printPeriod(use.period, language))}</p>
      )}
    </>
  );
}
