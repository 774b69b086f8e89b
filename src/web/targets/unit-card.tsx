import { Link } from "wouter";
import { addressOf } from "../../contract/endpoint.ts";
import { downloadTargetPaper } from "../../contract/target.ts";
import { printDay } from "../../domain/value/print-day.ts";
import { FigureOpener } from "../ground/figure.tsx";
import { useLanguage, useSay, useText } from "../messages/language.tsx";
import { useTargetsText } from "../messages/targets-text.ts";
import { useAddress } from "../state/use-address.ts";
import { useDistrict } from "../state/use-district.tsx";
import { RateLine, SeenPart } from "./progress-lines.tsx";
import {
  type TargetCell,
  type TargetHead,
  type TargetRow,
  type Targets,
  shownAmount,
  unitName,
} from "./targets-model.ts";
import { useTargetsWay } from "./use-targets-way.ts";
import "./unit-card.css";

/** One unit's letter in full: every target with how it is counted, what is left and how the forecast was made. */
export function UnitCard({ page, row }: { readonly page: Targets; readonly row: TargetRow }) {
  const text = useTargetsText();
  const { id: district } = useDistrict();
  const way = useTargetsWay();
  const { params } = useAddress();
  const { unit, whole, receipt, reason } = row;
  const { letter, period } = page;
  if (!letter) return null;
  const name = whole ? text.whole : unit.name;
  const paper = addressOf(downloadTargetPaper, {
    district,
    period,
    number: letter.number,
    unit: unit.id,
  });
  return (
    <section className="unit-card" aria-label={name}>
      <header>
        <h2>{name}</h2>
        {params.has("unit") && (
          <Link className="no-print" href={way({})}>
            {text.all}
          </Link>
        )}
      </header>
      <p className="quiet">
        {receipt && <>{text.receivedBy(receipt.by, receipt.on)} </>}
        {row.waiting !== null && <>{text.waiting(row.waiting)} </>}
        {text.hash} <code>{row.sha256.slice(0, 16)}</code>{" "}
        <a className="no-print" href={paper} download aria-label={text.paperOf(name)}>
          {whole ? text.wholePaper : text.paper}
        </a>
      </p>
      {receipt && receipt.note !== "" && <p className="quiet">“{receipt.note}”</p>}
      {reason !== "" && (
        <p>
          {text.reason}：{reason}
        </p>
      )}
      <ul className="unit-targets">
        {page.targets.map((target) => {
          const cell = row.cells.find((each) => each.target === target.id);
          const isAsked = cell && (cell.amount !== null || cell.was !== null || whole);
          return isAsked ? (
            <OneTarget key={target.id} target={target} cell={cell} unit={{ id: unit.id, name }} />
          ) : null;
        })}
      </ul>
    </section>
  );
}

type OneProps = {
  readonly target: TargetHead;
  readonly cell: TargetCell;
  readonly unit: { readonly id: number; readonly name: string };
};

function OneTarget(props: OneProps) {
  const text = useTargetsText();
  const say = useSay();
  const { language } = useLanguage();
  const { target, cell, unit } = props;
  const { amount, progress } = cell;
  const day = { day: target.due, precision: "day" } as const;
  return (
    <li>
      <h3>{say(target.title)}</h3>
      <dl>
        <Done target={target} cell={cell} unit={unit} />
        {progress && amount !== null && (
          <>
            <dt>{text.rate}</dt>
            <dd>
              <RateLine progress={progress} />
              <span className="quiet"> {text.paceOf(progress.pace)}</span>
            </dd>
            <Rest progress={progress} target={target} />
            <Ahead progress={progress} target={target} />
          </>
        )}
        <dt>{text.due}</dt>
        <dd>
          {printDay(day, language)}
          {target.lead !== "" && (
            <span className="quiet">
              {" "}
              {text.lead} {target.lead}
            </span>
          )}
        </dd>
      </dl>
      <p className="quiet">{say(target.meaning)}</p>
    </li>
  );
}

/** What is asked and what is done; the figure opens where it comes from. */
function Done({ target, cell, unit }: OneProps) {
  const { common } = useText();
  const text = useTargetsText();
  const say = useSay();
  const { language } = useLanguage();
  const { patch } = useAddress();
  const { amount, was, progress } = cell;
  const inUnit = (value: string) =>
    `${shownAmount(value, target)} ${unitName(target.unit, language)}`;
  const actual = progress?.actual ?? null;
  return (
    <>
      <dt>{text.target}</dt>
      <dd>
        {amount === null ? common.empty : inUnit(amount)}
        {was !== null && was !== amount && (
          <span className="quiet"> {text.was(shownAmount(was, target))}</span>
        )}
      </dd>
      <dt>{text.actual}</dt>
      <dd>
        {progress ? (
          <FigureOpener
            name={`${unit.name} · ${say(target.title)}`}
            onOpen={() => patch({ figure: `${unit.id}.${target.id}` })}
          >
            <strong>{actual === null ? text.noFigure : inUnit(actual)}</strong>
          </FigureOpener>
        ) : (
          <SeenPart target={target} seen={cell.seen} />
        )}
        {progress && progress.lacking > 0 && (
          <span className="quiet"> {text.lacking(progress.lacking)}</span>
        )}
      </dd>
    </>
  );
}

type PartProps = {
  readonly progress: NonNullable<TargetCell["progress"]>;
  readonly target: Pick<TargetHead, "unit">;
};

function Rest({ progress, target }: PartProps) {
  const text = useTargetsText();
  const { language } = useLanguage();
  const measure = unitName(target.unit, language);
  const { rest, perMonth } = progress;
  if (rest === null) return null;
  return (
    <>
      <dt>{text.rest}</dt>
      <dd>
        {`${shownAmount(rest, target)} ${measure}`}
        {perMonth !== null && <span className="quiet"> {text.perMonth(perMonth)}</span>}
      </dd>
    </>
  );
}

/** The forecast with the sentence that says how it was made. */
export function Ahead({ progress, target }: PartProps) {
  const text = useTargetsText();
  const say = useSay();
  const { language } = useLanguage();
  const measure = unitName(target.unit, language);
  const { low, mid, high, kind, sentence } = progress.forecast;
  const { outlook } = progress;
  const isKnown = low !== null && mid !== null && high !== null;
  return (
    <>
      <dt>{kind === "over" ? text.forecastOver : text.forecast}</dt>
      <dd>
        {isKnown && kind !== "over" && (
          <span className="target-range">
            {`${text.between(shownAmount(low, target), shownAmount(high, target))} ${measure} · ${text.likely(shownAmount(mid, target))}`}
          </span>
        )}
        {isKnown && outlook && (
          <strong className="target-outlook" data-outlook={outlook}>
            {kind === "over" ? text.final[outlook] : text.outlook[outlook]}
          </strong>
        )}
        <p className="quiet">{say(sentence)}</p>
      </dd>
    </>
  );
}
