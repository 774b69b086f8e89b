import type { Language } from "../../domain/language.ts";
import type { Attribute } from "../../domain/ledger/attribute.ts";
import type { ValueType } from "../../domain/value/value.ts";
import type { Messages } from "../messages/zh.ts";
import type { Attributes } from "../state/attributes.ts";
import type { Scale } from "../state/use-scale.tsx";

/** A column of the list. */
export type Column = {
  readonly id: string;
  readonly label: string;
  /** Printed under the label; the cells then need no unit. */
  readonly unit: string;
  readonly width: number;
  readonly numeric: boolean;
};

const widths: Readonly<Record<ValueType, number>> = {
  money: 104,
  quantity: 88,
  day: 156,
  choice: 74,
  code: 200,
  text: 168,
};

type Reading = {
  readonly text: Messages;
  readonly attributes: Attributes;
  readonly language: Language;
  readonly scale: Scale;
};

/** The fixed columns, then the chosen attributes. */
export function columnsOf(ids: readonly string[], reading: Reading): readonly Column[] {
  const chosen = ids.map(reading.attributes.find).filter((each) => each !== undefined);
  return [...fixedColumns(reading), ...chosen.map((each) => attributeColumn(each, reading))];
}

function fixedColumns({ text, language }: Reading): readonly Column[] {
  const { column } = text.projects;
  const wide = language === "en" ? 34 : 0;
  const plain = { unit: "", numeric: false };
  return [
    { ...plain, id: "name", label: column.name, width: 312 },
    { ...plain, id: "unit", label: column.unit, width: 116 },
    { ...plain, id: "stage", label: column.stage, width: 80 + wide },
    { ...plain, id: "light", label: column.light, width: 84 },
    { id: "delay", label: column.delay, unit: column.delayUnit, width: 112, numeric: true },
  ];
}

function attributeColumn(attribute: Attribute, { text, language, scale }: Reading): Column {
  const { value } = attribute;
  const label = attribute.label[language];
  const room = language === "en" ? label.length * 7.2 + 34 : label.length * 13 + 34;
  return {
    id: attribute.id,
    label,
    unit: value === "money" ? text.common.scaleUnit[scale] : (attribute.unit ?? ""),
    width: Math.round(Math.max(widths[value], room)),
    numeric: value === "money" || value === "quantity",
  };
}
