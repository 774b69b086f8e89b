import { Link, useParams } from "wouter";
import { showProject } from "../../contract/project.ts";
import { useCall } from "../api/use-call.ts";
import { useSay, useText } from "../messages/language.tsx";
import { BasisNotice } from "../parts/basis-switch.tsx";
import { PastNotice } from "../parts/known-at.tsx";
import { LatePart } from "../parts/late-part.tsx";
import { Light } from "../parts/light.tsx";
import { Failure, Loading } from "../parts/notice.tsx";
import { Page, Section } from "../parts/page.tsx";
import { ScaleSwitch } from "../parts/scale-switch.tsx";
import { useStageName } from "../parts/use-stage-name.ts";
import { paths } from "../paths.ts";
import { FactTable } from "../project/fact-table.tsx";
import { MissingList } from "../project/missing-list.tsx";
import { ProjectActions, ProjectHead } from "../project/project-head.tsx";
import type { ProjectPage as ProjectData } from "../project/project-types.ts";
import { Schedule } from "../project/schedule.tsx";
import { useHistory } from "../project/use-history.ts";
import { late } from "../state/late.ts";
import { useBasis } from "../state/use-basis.ts";
import { useDistrict } from "../state/use-district.tsx";
import { useKnownAt } from "../state/use-known-at.ts";
import "./project.css";

/** Opened by a click on a figure, so it comes after the page itself. */
const history = late(async () => (await import("../project/history.tsx")).History);

/** Sums beside the page's own figures: they come after it. */
const standing = late(async () => (await import("../totals/project-standing.tsx")).ProjectStanding);

/** 项目页: one project as known on a day, every figure with who said it and on what. */
export function ProjectPage() {
  const { project } = useText();
  const { id: place } = useParams<{ id: string }>();
  const { id: district } = useDistrict();
  const { knownAt } = useKnownAt();
  const { asked: basis } = useBasis();
  const asked = { district, id: Number(place), knownAt, basis };
  const answer = useCall(showProject, asked, { keep: true });
  if (!answer.data) {
    return (
      <Page title={project.back}>
        {answer.isError ? (
          <Failure error={answer.error} onRetry={() => void answer.refetch()} />
        ) : (
          <Loading />
        )}
      </Page>
    );
  }
  return <ProjectBody project={answer.data} />;
}

/** Photographs and papers behind its figures and nodes: they come after the page itself. */
const evidence = late(
  async () => (await import("../evidence/project-evidence.tsx")).ProjectEvidence,
);

/** Its places in plans and ceremonies: they come after the page itself. */
const plan = late(async () => (await import("../plan/project-plan.tsx")).ProjectPlan);

/** The cases on it: few projects have one. */
const cases = late(async () => (await import("../leads/project-cases.tsx")).ProjectCases);

function ProjectBody(props: { readonly project: ProjectData }) {
  const text = useText().project;
  const { id: district, asOf } = useDistrict();
  const { knownAt } = useKnownAt();
  const { project } = props;
  const today = knownAt !== undefined && project.known.day < asOf ? project.known.day : asOf;
  return (
    <>
      <Page
        title={project.name}
        above={<Link href={paths.projects(district)}>{text.back}</Link>}
        actions={<ProjectActions project={project} />}
      >
        <PastNotice />
        <BasisNotice />
        <ProjectHead project={project} />
        <div className="project-columns">
          <div className="project-side">
            <Reasons project={project} />
            <Section title={text.missing}>
              <MissingList project={project} />
            </Section>
            {project.phases.length > 0 && <Phases project={project} />}
            <LatePart part={plan} props={{ facts: project.facts }} />
            <LatePart part={cases} props={knownAt === undefined ? { project: project.id } : null} />
          </div>
          <div className="project-main">
            <Section title={text.schedule} note={text.scheduleNote}>
              <Schedule nodes={project.nodes} today={today} project={project.id} />
            </Section>
            <LatePart
              part={standing}
              props={project.parent === null ? { project: project.id } : null}
            />
            <LatePart
              part={evidence}
              props={{ project: project.id, happened: happenedIn(project) }}
            />
            <Section title={text.facts} aside={<ScaleSwitch />}>
              <FactTable facts={project.facts} project={project.id} />
            </Section>
          </div>
        </div>
      </Page>
      <LateHistory project={project} />
    </>
  );
}

/** Nodes that have happened: what they rest on is asked for. */
function happenedIn({ nodes }: ProjectData): string[] {
  return nodes.filter((node) => node.actual !== null).map(({ node }) => node);
}

function LateHistory(props: { readonly project: ProjectData }) {
  const { open } = useHistory();
  return <LatePart part={history} props={open === null ? null : props} />;
}

function Reasons(props: { readonly project: ProjectData }) {
  const { project: text } = useText();
  const say = useSay();
  const { reasons } = props.project;
  return (
    <Section title={text.reasons}>
      {reasons.length === 0 && <p className="quiet side-text">{text.noReasons}</p>}
      <ul className="reason-list">
        {reasons.map(({ rule, colour, sentence }) => (
          <li key={`${rule} ${sentence.zh}`}>
            <Light colour={colour} />
            <span>{say(sentence)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Phases(props: { readonly project: ProjectData }) {
  const { project: text } = useText();
  const { id: district } = useDistrict();
  const { knownAt } = useKnownAt();
  const { asked: basis } = useBasis();
  const stageName = useStageName();
  return (
    <Section title={text.phases}>
      <ul className="phase-list">
        {props.project.phases.map(({ id, name, stage, light }) => (
          <li key={id}>
            <Link href={paths.project(district, id, { knownAt, basis })}>{name}</Link>
            <span className="quiet">{stageName(stage)}</span>
            <Light colour={light} word="short" />
          </li>
        ))}
      </ul>
    </Section>
  );
}
