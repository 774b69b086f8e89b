import { useSay } from "../messages/language.tsx";
import { useUnitFiguresText } from "../messages/unit-figures-text.ts";
import { Dialog } from "../parts/dialog.tsx";
import { FactList } from "../project/fact-list.tsx";
import { useAttributes } from "../state/use-attributes.tsx";
import type { FigureRow } from "./entry.ts";

/** Everything said of a unit's figure in the period shown, newest first, and what may be done about it. */
export function HistoryDrawer(props: {
  readonly row: FigureRow;
  readonly attribute: string;
  readonly onClose: () => void;
}) {
  const text = useUnitFiguresText();
  const { get } = useAttributes();
  const say = useSay();
  const { unit, facts } = props.row;
  const title = text.historyOf(unit.name, say(get(props.attribute).label));
  return (
    <Dialog look="drawer" title={title} onClose={props.onClose}>
      <FactList project={null} facts={facts} attribute={props.attribute} />
    </Dialog>
  );
}
