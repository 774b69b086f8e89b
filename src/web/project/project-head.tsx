import { Link } from "wouter";
import { Figure } from "../ground/figure.tsx";
import { useText } from "../messages/language.tsx";
import { BasisSwitch } from "../parts/basis-switch.tsx";
import { KnownAtControl } from "../parts/known-at.tsx";
import { Light } from "../parts/light.tsx";
import { Tag } from "../parts/tag.tsx";
import { usePrint } from "../parts/use-print.ts";
import { paths } from "../paths.ts";
import { useDistrict } from "../state/use-district.tsx";
import { useKnownAt } from "../state/use-known-at.ts";
import type { ProjectPage } from "./project-types.ts";
import { StageStrip } from "./stage-strip.tsx";
import { StateFactButton } from "./state-fact-button.tsx";
import "./project-head.css";

type HeadProps = { readonly project: ProjectPage };

/** The way back, the unit, the light, the status, and the stages. The name is the page's title. */
export function ProjectHead({ project }: HeadProps) {
  const text = useText().project;
  const print = usePrint();
  const { id } = useDistrict();
  const { knownAt } = useKnownAt();
  return (
    <div className="project-head">
      <dl className="project-facts">
        <div>
          <dt>{text.unit}</dt>
          <dd>
            <Link href={paths.projects(id, { units: project.unit.id })}>{project.unit.name}</Link>
          </dd>
        </div>
        <div>
          <dt>{text.status}</dt>
          <dd>
            <Tag tone={project.status === "active" ? "plain" : "amber"}>
              {print.value("status", project.status)}
            </Tag>
          </dd>
        </div>
        {project.parent && (
          <div>
            <dt>{text.partOf}</dt>
            <dd>
              <Link href={paths.project(id, project.parent.id, { knownAt })}>
                {project.parent.name}
              </Link>
            </dd>
          </div>
        )}
        <div>
          <dd>
            <Figure
              name={`${project.name} · ${text.light}`}
              from={{ kind: "state", project: project.id, state: "light" }}
            >
              <Light colour={project.light} />
            </Figure>
          </dd>
        </div>
      </dl>
      <StageStrip stage={project.stage} />
    </div>
  );
}

/** The date control, and 记一条 for who may; nothing is stated into the past. */
export function ProjectActions({ project }: HeadProps) {
  const { canCapture } = useDistrict();
  const { knownAt } = useKnownAt();
  return (
    <>
      <BasisSwitch />
      <KnownAtControl days={project.days} />
      {canCapture && knownAt === undefined && <StateFactButton project={project.id} />}
    </>
  );
}
