import { useSay, useText } from "../messages/language.tsx";
import { Tag } from "../parts/tag.tsx";
import { useStageName } from "../parts/use-stage-name.ts";
import type { Missing, ProjectPage } from "./project-types.ts";
import "./side-list.css";

/** 还差什么: what the next stage still needs, desk by desk. */
export function MissingList(props: { readonly project: ProjectPage }) {
  const { common, project } = useText();
  const stageName = useStageName();
  const { missing, nextStage } = props.project;
  if (nextStage === null) return <p className="quiet side-text">{project.noNextStage}</p>;
  if (missing.length === 0) return <p className="quiet side-text">{project.nothingMissing}</p>;
  return (
    <>
      <p className="quiet side-text">{project.missingFor(stageName(nextStage))}</p>
      {byDesk(missing).map(([desk, items]) => {
        const role: Readonly<Record<string, string>> = common.role;
        const [first] = items;
        return (
          <div key={desk} className="desk">
            <h3>
              {first?.owedBy.unit}
              <span className="quiet">{role[first?.owedBy.role ?? ""] ?? first?.owedBy.role}</span>
            </h3>
            <DeskItems items={items} />
          </div>
        );
      })}
    </>
  );
}

function DeskItems(props: { readonly items: readonly Missing[] }) {
  const { project } = useText();
  const say = useSay();
  return (
    <ul>
      {props.items.map((item) => (
        <li key={`${item.kind} ${item.what}`}>
          {say(item.label)}
          <Tag>{project.missingKind[item.kind]}</Tag>
        </li>
      ))}
    </ul>
  );
}

function byDesk(missing: readonly Missing[]): readonly (readonly [string, readonly Missing[]])[] {
  const desks = new Map<string, Missing[]>();
  for (const item of missing) {
    const desk = `${item.owedBy.role} ${item.owedBy.unit}`;
    desks.set(desk, [...(desks.get(desk) ?? []), item]);
  }
  return [...desks];
}
