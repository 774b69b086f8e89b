import { type ReactNode, useRef } from "react";
import { useMonthText } from "../messages/month-text.ts";
import { Button } from "../parts/button.tsx";
import { Icon } from "../parts/icon.tsx";
import { usePrint } from "../parts/use-print.ts";
import { useStageName } from "../parts/use-stage-name.ts";
import { useAddress } from "../state/use-address.ts";
import type { Attributes } from "../state/attributes.ts";
import { useAttributes } from "../state/use-attributes.tsx";
import { type Known, placeOfKey } from "./month-types.ts";
import { PhoneField } from "./phone-field.tsx";
import { ProblemList } from "./problem-list.tsx";
import { SaveLine } from "./save-state.tsx";
import { type AskCell, type SheetRow, openIn, wantedIn } from "./sheet.ts";
import { useFigureText } from "./use-figure-text.ts";
import type { MonthView } from "./use-month-view.ts";
import "./phone-cards.css";

type ViewProps = { readonly view: MonthView };

/** One project after the other, as a card for one hand. */
export function PhoneCards({ view }: ViewProps) {
  const { params, patch } = useAddress();
  const top = useRef<HTMLDivElement>(null);
  const wanted = new Set(wantedIn(view.sheet).map(({ key }) => placeOfKey(key).project));
  const asking = view.sheet.rows.filter(({ project }) => wanted.has(project.id));
  const rows = asking.length > 0 ? asking : view.sheet.rows.filter((row) => openIn(row).length > 0);
  const asked = rows.findIndex(({ project }) => String(project.id) === params.get("project"));
  const index = Math.max(0, asked);
  const row = rows[index];
  if (!row) return null;
  const show = (to: number) => {
    patch({ project: rows[to]?.project.id }, { replace: true });
    top.current?.scrollIntoView();
  };
  return (
    <div className="month-phone no-print" ref={top}>
      <CardWays
        at={index}
        count={rows.length}
        done={rows.filter((each) => view.summary.done.includes(each.project.id)).length}
        save={<SaveLine draft={view.draft} />}
        onShow={show}
      />
      <Card key={row.project.id} row={row} view={view} />
      <CardFoot at={index} count={rows.length} onShow={show} />
    </div>
  );
}

type WaysProps = {
  readonly at: number;
  readonly count: number;
  readonly onShow: (index: number) => void;
};

type HeadProps = WaysProps & { readonly done: number; readonly save: ReactNode };

function CardWays({ at, count, done, onShow, save }: HeadProps) {
  const { phone } = useMonthText();
  return (
    <div className="month-phone-ways">
      <Button square aria-label={phone.previous} disabled={at === 0} onClick={() => onShow(at - 1)}>
        <Icon name="left" />
      </Button>
      <p aria-live="polite">
        <span className="hidden-text">{phone.progressLabel(at + 1, count)}</span>
        <strong aria-hidden="true">{phone.progress(at + 1, count)}</strong>
        <span className="quiet">{phone.doneOf(done)}</span>
      </p>
      <Button
        square
        aria-label={phone.next}
        disabled={at + 1 >= count}
        onClick={() => onShow(at + 1)}
      >
        <Icon name="right" />
      </Button>
      <div className="month-phone-save">{save}</div>
      <progress max={count} value={done} aria-label={phone.doneOf(done)} />
    </div>
  );
}

function CardFoot({ at, count, onShow }: WaysProps) {
  const { phone } = useMonthText();
  if (at + 1 >= count) return null;
  return (
    <Button className="month-phone-next" onClick={() => onShow(at + 1)}>
      {phone.next}
      <Icon name="right" />
    </Button>
  );
}

const order = ["money", "quantity", "choice", "code", "day", "text"];

/** Numbers first, then days, then words. */
function byHand(asks: readonly AskCell[], { find }: Attributes): readonly AskCell[] {
  const rank = ({ ask }: AskCell) => order.indexOf(find(ask.attribute)?.value ?? "text");
  return asks.toSorted((a, b) => rank(a) - rank(b));
}

function Card({ row, view }: ViewProps & { readonly row: SheetRow }) {
  const { phone } = useMonthText();
  const stageName = useStageName();
  const asks = byHand(openIn(row), useAttributes());
  const left = view.summary.missing.filter((key) => asks.some((ask) => ask.key === key)).length;
  const problems = view.summary.problems.filter(({ project }) => project.id === row.project.id);
  const known = row.cells.flatMap((cell) => (cell.state === "known" ? [cell.known] : []));
  return (
    <section className="month-card" aria-label={row.project.name}>
      <h2>{row.project.name}</h2>
      <p className="quiet">
        {stageName(row.project.stage)}
        <span className="month-card-left">{left === 0 ? phone.done : phone.left(left)}</span>
      </p>
      {asks.map((cell) => (
        <PhoneField key={cell.key} view={view} cell={cell} />
      ))}
      <ProblemList problems={problems} view={view} />
      {known.length > 0 && <KnownList known={known} />}
    </section>
  );
}

function KnownList({ known }: { readonly known: readonly Known[] }) {
  const { phone, grid } = useMonthText();
  const print = usePrint();
  const { wholeText } = useFigureText();
  return (
    <details className="month-card-known">
      <summary>{phone.known}</summary>
      <dl>
        {known.map(({ attribute, scope, figure }) => (
          <div key={`${attribute} ${scope}`}>
            <dt>{print.label(attribute)}</dt>
            <dd>
              {wholeText(attribute, figure.value)}
              <span className="quiet">{grid.knownBy(figure.by, figure.knownOn)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
