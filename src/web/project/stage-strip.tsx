import { useSay, useText } from "../messages/language.tsx";
import { useDistrict } from "../state/use-district.tsx";
import "./stage-strip.css";

/** The stages of a project's life, those behind it, the one it is in, those ahead. */
export function StageStrip(props: { readonly stage: string }) {
  const { project } = useText();
  const say = useSay();
  const { stages } = useDistrict();
  const here = stages.findIndex(({ id }) => id === props.stage);
  return (
    <ol className="stage-strip" aria-label={project.stages}>
      {stages.map(({ id, label }, place) => (
        <li
          key={id}
          className={place < here ? "stage-done" : undefined}
          aria-current={place === here ? "step" : undefined}
        >
          <span>{say(label)}</span>
          {place < here && <span className="hidden-text">{project.stageDone}</span>}
          {place === here && <span className="hidden-text">{project.stageHere}</span>}
        </li>
      ))}
    </ol>
  );
}
