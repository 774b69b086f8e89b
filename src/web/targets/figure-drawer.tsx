import { Link } from "wouter";
import { showTargetFigure } from "../../contract/target.ts";
import { useCall } from "../api/use-call.ts";
import { useLanguage, useSay } from "../messages/language.tsx";
import { useTargetsText } from "../messages/targets-text.ts";
import { Dialog } from "../parts/dialog.tsx";
import { Failure, Loading } from "../parts/notice.tsx";
import { Tag } from "../parts/tag.tsx";
import { usePrint } from "../parts/use-print.ts";
import { paths } from "../paths.ts";
import { useBasis } from "../state/use-basis.ts";
import { useDistrict } from "../state/use-district.tsx";
import { useKnownAt } from "../state/use-known-at.ts";
import { type Figure, type Targets, shownAmount, unitName } from "./targets-model.ts";
import { Ahead } from "./unit-card.tsx";
import "./figure-drawer.css";

type DrawerProps = {
  readonly page: Targets;
  readonly asked: { readonly unit: number; readonly target: string };
  readonly onClose: () => void;
};

/** Where a figure comes from: its projects, the facts each rests on, and what is still to come. */
export function FigureDrawer({ page, asked, onClose }: DrawerProps) {
  const text = useTargetsText();
  const say = useSay();
  const { id: district } = useDistrict();
  const { knownAt } = useKnownAt();
  const { asked: basis } = useBasis();
  const { period, month } = page;
  const version = page.letter?.number;
  const answer = useCall(showTargetFigure, {
    district,
    period,
    version,
    month,
    knownAt,
    basis,
    ...asked,
  });
  const target = page.targets.find(({ id }) => id === asked.target);
  const unit = page.rows.find((row) => row.unit.id === asked.unit);
  const name = unit?.whole ? text.whole : (unit?.unit.name ?? "");
  return (
    <Dialog
      look="drawer"
      title={text.figureTitle(name, target ? say(target.title) : "")}
      onClose={onClose}
    >
      {answer.isPending && <Loading />}
      {answer.isError && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data && <Body figure={answer.data} />}
    </Dialog>
  );
}

function Body({ figure }: { readonly figure: Figure }) {
  const text = useTargetsText();
  const say = useSay();
  const { language } = useLanguage();
  const { target, progress, projects, ahead } = figure;
  const measure = unitName(target.unit, language);
  const counted = projects.filter(({ amount }) => amount !== null);
  const lacking = projects.filter(({ amount }) => amount === null);
  const { actual } = progress;
  return (
    <div className="figure-drawer">
      <p className="figure-total">
        {actual === null ? text.noFigure : `${shownAmount(actual, target)} ${measure}`}
      </p>
      <p className="quiet">{say(target.meaning)}</p>
      <p className="quiet">
        {text.paceText}：{say(target.paceText)}
      </p>
      {figure.amount !== null && (
        <dl className="figure-ahead">
          <Ahead progress={progress} target={target} />
        </dl>
      )}
      <h3>{text.projects}</h3>
      {counted.length === 0 && <p className="quiet">{text.projectsNone}</p>}
      <ProjectList projects={counted} figure={figure} />
      {lacking.length > 0 && (
        <>
          <h3>{text.lackingTitle}</h3>
          <ProjectList projects={lacking} figure={figure} />
        </>
      )}
      {ahead.length > 0 && (
        <>
          <h3>{text.aheadTitle}</h3>
          <AheadList figure={figure} />
        </>
      )}
    </div>
  );
}

function ProjectList(props: { readonly projects: Figure["projects"]; readonly figure: Figure }) {
  const text = useTargetsText();
  const print = usePrint();
  const { language } = useLanguage();
  const { id: district } = useDistrict();
  const { knownAt } = useKnownAt();
  const { target } = props.figure;
  return (
    <ul className="figure-projects">
      {props.projects.map(({ id, name, unit, amount, facts }) => (
        <li key={id} data-ground="project">
          <span className="figure-line">
            <Link href={paths.project(district, id, { knownAt })}>{name}</Link>
            <span>
              {amount !== null &&
                `${shownAmount(amount, target)} ${unitName(target.unit, language)}`}
            </span>
          </span>
          <span className="quiet">{unit.name}</span>
          <details>
            <summary>
              {text.facts} {facts.length}
            </summary>
            <ul>
              {facts.map((fact) => (
                <li key={fact.seq}>
                  <Link href={paths.project(district, id, { fact: fact.seq, knownAt })}>
                    {text.fact(fact.seq)}
                  </Link>{" "}
                  {print.label(fact.attribute)} {fact.period}{" "}
                  {print.value(fact.attribute, fact.value)}
                </li>
              ))}
            </ul>
          </details>
        </li>
      ))}
    </ul>
  );
}

function AheadList({ figure }: { readonly figure: Figure }) {
  const text = useTargetsText();
  const print = usePrint();
  const { id: district } = useDistrict();
  const { knownAt } = useKnownAt();
  return (
    <ul className="figure-projects">
      {figure.ahead.map(({ id, name, unit, planned, overdue }) => (
        <li key={id} data-ground="project">
          <span className="figure-line">
            <Link href={paths.project(district, id, { fact: planned.seq, knownAt })}>{name}</Link>
            <span>
              {text.plannedFor(print.value(planned.attribute, planned.value))}{" "}
              {overdue && <Tag tone="amber">{text.overdue}</Tag>}
            </span>
          </span>
          <span className="quiet">{unit.name}</span>
        </li>
      ))}
    </ul>
  );
}
