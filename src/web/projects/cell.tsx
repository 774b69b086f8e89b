import type { Value } from "../../domain/value/value.ts";
import type { OwnSource } from "../ground/ground.ts";
import { useLanguage, useText } from "../messages/language.tsx";
import { DelayText } from "../parts/delay.tsx";
import { Light } from "../parts/light.tsx";
import { isMoney, isQuantity, usePrint } from "../parts/use-print.ts";
import { useStageName } from "../parts/use-stage-name.ts";
import { useAttributes } from "../state/use-attributes.tsx";
import { useScale } from "../state/use-scale.tsx";
import { moneyFigure, quantityFigure, splitFigure } from "./figure.ts";
import type { ProjectRow } from "./use-rows.ts";

/** Where what stands in a cell comes from; undefined where nothing does, or only where the project belongs. */
export function sourceOf(row: ProjectRow, column: string): OwnSource | undefined {
  const { id: project, delay } = row;
  switch (column) {
    case "unit":
      return undefined;
    case "stage":
    case "light":
      return { kind: "state", project, state: column };
    case "delay":
      return delay ? { kind: "state", project, state: "delay", delay } : undefined;
    default:
      return row.values[column] === undefined
        ? undefined
        : { kind: "attribute", project, attribute: column };
  }
}

/** What stands in a cell of the list. */
export function CellContent(props: { readonly row: ProjectRow; readonly column: string }) {
  const { row, column } = props;
  const stageName = useStageName();
  switch (column) {
    case "unit":
      return row.unit.name;
    case "stage":
      return stageName(row.stage);
    case "light":
      return <Light colour={row.light} word="short" />;
    case "delay":
      return row.delay && <DelayText delay={row.delay} bare />;
    default: {
      const value = row.values[column];
      if (value === undefined) return <HiddenMark attribute={column} />;
      return <ValueCell attribute={column} value={value} />;
    }
  }
}

/** An empty cell says so where it is empty because of who looks. */
function HiddenMark(props: { readonly attribute: string }) {
  const { common } = useText();
  const { hidden } = useAttributes();
  return hidden.has(props.attribute) ? <span className="quiet">{common.notOpen}</span> : null;
}

function ValueCell(props: { readonly attribute: string; readonly value: Value }) {
  const print = usePrint();
  const figure = useFigure(props.attribute, props.value);
  if (figure === null) return print.value(props.attribute, props.value);
  const [whole, fraction] = splitFigure(figure);
  return (
    <>
      {whole}
      <span className="fraction">{fraction}</span>
    </>
  );
}

function useFigure(attribute: string, value: Value): string | null {
  const { language } = useLanguage();
  const { scale } = useScale();
  const { find } = useAttributes();
  if (isMoney(value)) return moneyFigure(value, scale, language);
  if (!isQuantity(value)) return null;
  return quantityFigure(value, find(attribute)?.unit ?? "", language);
}
