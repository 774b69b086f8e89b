import { useId } from "react";
import { useText } from "../messages/language.tsx";
import { useMonthText } from "../messages/month-text.ts";
import { usePrint } from "../parts/use-print.ts";
import { CellEditor } from "./cell-editor.tsx";
import type { Ask, Figure } from "./month-types.ts";
import type { Problem } from "./problems.ts";
import type { Reading } from "./read-cell.ts";
import type { SheetColumn } from "./sheet.ts";
import { UnderCell } from "./under-cell.tsx";
import { useCellLabel, useStandingWords } from "./use-cell-words.ts";
import { useFigureText } from "./use-figure-text.ts";
import type { Mode } from "./use-sheet-focus.ts";

type AskCellProps = {
  readonly at: string;
  readonly project: string;
  readonly look: SheetColumn["look"];
  readonly ask: Ask;
  /** The figure that stands, where it may be stated anew. */
  readonly stated: Figure | null;
  readonly text: string;
  readonly reading: Reading;
  readonly problems: readonly Problem[];
  readonly selected: boolean;
  readonly editable: boolean;
  /** How the cell is edited when it is the active one, null when it is not. */
  readonly mode: Mode | null;
  readonly onText: (text: string) => void;
  readonly onBegin: () => void;
};

function stateOf({ text, ask, problems, editable }: AskCellProps): string {
  if (!editable && text.trim() === "") return "shut";
  if (problems.some(({ level }) => level === "error")) return "error";
  if (problems.some(({ note }) => note.trim() === "")) return "warning";
  if (text.trim() !== "") return "filled";
  if (ask.returned) return "returned";
  return ask.required ? "missing" : "open";
}

/** A cell that asks: last month and the plan, the field, and under it how it was read or what is wrong. */
export function AskCell(props: AskCellProps) {
  const { at, ask, look, mode, text } = props;
  const underId = useId();
  const standingWords = useStandingWords();
  const standing = props.stated && standingWords(ask, props.stated.value);
  return (
    <td
      className={`month-cell month-cell-${look}${standing === null ? "" : " month-stated"}`}
      data-cell={at}
      data-state={stateOf(props)}
      data-active={mode !== null || undefined}
      aria-selected={props.selected}
    >
      {look === "node" && <NodeName ask={ask} />}
      <div className="month-line">
        {look === "figure" && props.stated === null && (
          <>
            <Past figure={ask.last} ask={ask} />
            <Past figure={ask.plan} ask={ask} />
          </>
        )}
        {mode === null ? (
          <span className="month-text">{text === "" ? standing : text}</span>
        ) : (
          <Editor {...props} mode={mode} standing={standing} underId={underId} />
        )}
      </div>
      <UnderCell
        id={underId}
        ask={ask}
        text={text}
        reading={props.reading}
        problems={props.problems}
        active={mode !== null}
      />
    </td>
  );
}

type EditorProps = AskCellProps & {
  readonly mode: Mode;
  readonly standing: string | null;
  readonly underId: string;
};

function Editor(props: EditorProps) {
  const { grid } = useMonthText();
  const { label } = useCellLabel(props.ask);
  const { look, text } = props;
  const hints = { node: grid.dayHint, text: grid.textHint, figure: undefined };
  const hint = props.standing ?? hints[look];
  return (
    <CellEditor
      at={props.at}
      label={grid.cell(props.project, label)}
      look={look}
      mode={props.mode}
      text={text}
      hint={text === "" && props.editable ? hint : undefined}
      required={props.ask.required}
      invalid={stateOf(props) === "error"}
      readOnly={!props.editable}
      describedBy={props.underId}
      onText={props.onText}
      onBegin={props.onBegin}
    />
  );
}

/** Last month's figure or the plan, in the unit of the head. */
function Past(props: { readonly figure: Figure | null; readonly ask: Ask }) {
  const { figureText } = useFigureText();
  const { common } = useText();
  const { figure, ask } = props;
  return (
    <span className="month-past number">
      {figure ? figureText(ask.attribute, figure.value) : common.empty}
    </span>
  );
}

function NodeName({ ask }: { readonly ask: Ask }) {
  const { grid } = useMonthText();
  const { name } = useCellLabel(ask);
  const print = usePrint();
  return (
    <p className="month-node">
      <strong>{name}</strong>
      {ask.plan && <span>{grid.planned(print.value(ask.attribute, ask.plan.value))}</span>}
    </p>
  );
}
