import { useText } from "../messages/language.tsx";
import { useMonthText } from "../messages/month-text.ts";
import { Button } from "../parts/button.tsx";
import { Notice } from "../parts/notice.tsx";
import { usePrint } from "../parts/use-print.ts";
import { printInstant } from "../parts/print-instant.ts";
import { useLanguage } from "../messages/language.tsx";
import { useDistrict } from "../state/use-district.tsx";
import { draftedAt, keyOfCell, placeOfKey } from "./month-types.ts";
import type { Conflict } from "./outbox.ts";
import { asksIn } from "./sheet.ts";
import { useFigureText } from "./use-figure-text.ts";
import type { MonthView } from "./use-month-view.ts";
import "./banners.css";

type BannerProps = { readonly view: MonthView };

/** What a person must know before typing: sent back, not to be changed, changed by someone else too. */
export function Banners(
  props: BannerProps & {
    readonly recorded: number | undefined;
    /** Goes to a cell: who settled it types on there. */
    readonly onGo: (key: string) => void;
  },
) {
  const { view, recorded, onGo } = props;
  const { submit } = useMonthText();
  return (
    <div className="month-banners no-print">
      {recorded === undefined ? (
        <StandBanner view={view} />
      ) : (
        <Notice tone="good" title={submit.done(recorded)}>
          {submit.doneText}
        </Notice>
      )}
      <Conflicts view={view} onGo={onGo} />
      <Left view={view} />
    </div>
  );
}

/** Why the report came back, on top; or why nothing can be typed. */
function StandBanner({ view }: BannerProps) {
  const text = useMonthText();
  const { canCapture } = useDistrict();
  const { report } = view.month;
  if (report.phase === "returned") {
    const back = report.steps.filter(({ kind }) => kind === "return");
    const reason = back[back.length - 1]?.reason ?? "";
    return (
      <Notice tone="bad" title={text.returned + reason}>
        <p>{text.returnedNote}</p>
        <Returned view={view} />
      </Notice>
    );
  }
  if (view.editable) {
    const { asked } = view.summary;
    return asked === 0 && view.sheet.columns.length > 0 ? <Notice>{text.allKnown}</Notice> : null;
  }
  if (report.phase === "draft") return canCapture ? null : <Notice>{text.readOnly.noRight}</Notice>;
  return <Notice>{text.readOnly[report.phase]}</Notice>;
}

/** Each cell that came back, with its own reason. */
function Returned({ view }: BannerProps) {
  const text = useMonthText();
  const { common } = useText();
  const { wholeText } = useFigureText();
  const nameOf = useCellName(view);
  const cells = view.sheet.rows.flatMap(asksIn);
  return (
    <ul>
      {cells.map(({ key, ask: { attribute, returned } }) =>
        returned ? (
          <li key={key}>
            {nameOf(key) + common.colon + text.returnedWas(wholeText(attribute, returned.value))}
            {common.separator + text.returnedWhy(returned.reason)}
          </li>
        ) : null,
      )}
    </ul>
  );
}

function useCellName({ month }: MonthView): (key: string) => string {
  const print = usePrint();
  const { grid } = useMonthText();
  return (key) => {
    const { project: id, attribute, scope } = placeOfKey(key);
    const name = month.rows.find(({ project }) => project.id === id)?.project.name ?? `#${id}`;
    return grid.cell(name, [print.label(attribute), scope].filter(Boolean).join(" "));
  };
}

type ConflictsProps = BannerProps & { readonly onGo: (key: string) => void };

function Conflicts({ view, onGo }: ConflictsProps) {
  const { conflict: text } = useMonthText();
  const { conflicts } = view.draft.merged;
  if (conflicts.length === 0) return null;
  return (
    <Notice tone="warn" title={text.title(conflicts.length)}>
      <ul className="month-conflicts">
        {conflicts.map((each) => (
          <ConflictLine key={each.key} view={view} conflict={each} onGo={onGo} />
        ))}
      </ul>
    </Notice>
  );
}

function ConflictLine(props: ConflictsProps & { readonly conflict: Conflict }) {
  const { view, conflict, onGo } = props;
  const { conflict: text } = useMonthText();
  const { common } = useText();
  const { language } = useLanguage();
  const nameOf = useCellName(view);
  const { ours, theirs, at } = conflict;
  const drafted = draftedAt(view.month, conflict.key);
  const settle = (whose: "ours" | "theirs") => {
    view.draft.settle(conflict, whose);
    onGo(conflict.key);
  };
  return (
    <li>
      <span className="month-conflict-cell">{nameOf(conflict.key)}</span>
      <Button title={printInstant(at, language)} onClick={() => settle("ours")}>
        {text.keepOurs + common.colon + (ours === "" ? text.empty : ours)}
      </Button>
      <Button
        title={drafted ? printInstant(drafted.at, language) : undefined}
        onClick={() => settle("theirs")}
      >
        {(drafted ? text.takeFrom(drafted.by) : text.takeTheirs) +
          common.colon +
          (theirs === "" ? text.empty : theirs)}
      </Button>
    </li>
  );
}

function strayKeys({ month }: MonthView): readonly string[] {
  return month.rows.flatMap(({ project, strays }) =>
    strays.map((stray) => keyOfCell(project.id, stray)),
  );
}

/** Typed earlier, here or elsewhere, for cells that are asked no more: shown, never sent, never lost in silence. */
function Left({ view }: BannerProps) {
  const { left: text } = useMonthText();
  const { common } = useText();
  const nameOf = useCellName(view);
  const { merged, forget, leftTexts, textOf, write } = view.draft;
  const strays = strayKeys(view).filter((key) => textOf(key) !== "");
  const all = [...merged.left, ...strays];
  if (all.length === 0) return null;
  const drop = () => {
    forget(merged.left);
    write(Object.fromEntries(strays.map((key) => [key, ""])));
  };
  return (
    <Notice
      title={text.title(all.length)}
      actions={view.editable && <Button onClick={drop}>{text.forget}</Button>}
    >
      <p>{text.text}</p>
      <ul>
        {all.map((key) => (
          <li key={key}>{nameOf(key) + common.colon + (leftTexts[key] ?? textOf(key))}</li>
        ))}
      </ul>
    </Notice>
  );
}
