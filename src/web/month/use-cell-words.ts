import type { Value } from "../../domain/value/value.ts";
import { useText } from "../messages/language.tsx";
import { useMonthText } from "../messages/month-text.ts";
import { usePrint } from "../parts/use-print.ts";
import { useAttributes } from "../state/use-attributes.tsx";
import type { Ask } from "./month-types.ts";
import type { Reading } from "./read-cell.ts";
import { useFigureText } from "./use-figure-text.ts";

/** What a cell is called, without and with its unit. */
export function useCellLabel({ attribute, scope }: Pick<Ask, "attribute" | "scope">): {
  readonly name: string;
  readonly label: string;
} {
  const { grid } = useMonthText();
  const print = usePrint();
  const unit = useAttributes().find(attribute)?.unit;
  const name = [print.label(attribute), scope].filter(Boolean).join(" ");
  return { name, label: unit === undefined ? name : grid.inUnit(name, grid.unitOf(unit)) };
}

/** What was sent back from a cell and why; null when nothing was. */
export function useReturnedWords({ attribute, returned }: Ask): string | null {
  const month = useMonthText();
  const { common } = useText();
  const { figureText } = useFigureText();
  if (!returned) return null;
  const was = month.returnedWas(figureText(attribute, returned.value));
  return was + common.separator + month.returnedWhy(returned.reason);
}

/** How a text was read, as confirmation; null where it would only repeat what is typed. */
export function useReadWords(): (reading: Reading) => string | null {
  const { grid } = useMonthText();
  return (reading) => {
    if (reading.state !== "read" || reading.printed === null) return null;
    return (reading.forecast ? grid.readsForecast : grid.reads)(reading.printed);
  };
}

/** A figure that stands, under the head of its column; a day only expected says so. */
export function useStandingWords(): (
  cell: Pick<Ask, "attribute" | "kind">,
  value: Value,
) => string {
  const { grid } = useMonthText();
  const { figureText } = useFigureText();
  return ({ attribute, kind }, value) => {
    const text = figureText(attribute, value);
    return kind === "forecast" ? grid.readsForecast(text) : text;
  };
}
