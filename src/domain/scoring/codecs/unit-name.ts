import { fault, readText } from "../reader.ts";
import { scaleOf } from "../units.ts";
import type { Codec } from "./codec.ts";

const shape = /[^（）()，。；：、\s]+/uy;

/** A unit: 亿元, 亩, 万元/亩, %. */
export const unitName: Codec<string> = {
  doc: { zh: "单位：%、亿元、万元/亩", en: "unit: %, 亿元, 万元/亩" },
  form: { kind: "line", of: "unit" },
  read: (place) => {
    const unit = readText(place);
    if (unit !== "" && !scaleOf(unit))
      fault(place, { zh: `不认识单位“${unit}”`, en: `“${unit}” is no known unit` });
    return unit;
  },
  say: (unit) => unit,
  hear: (text, at) => {
    shape.lastIndex = at;
    const found = shape.exec(text)?.[0] ?? "";
    const units: { value: string; end: number }[] = [];
    for (let size = found.length; size > 0; size -= 1)
      if (scaleOf(found.slice(0, size)))
        units.push({ value: found.slice(0, size), end: at + size });
    return units;
  },
};
