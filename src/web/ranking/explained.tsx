import { Link } from "wouter";
import type { Explained, Input } from "../../domain/scoring/explain.ts";
import { useSay, useText } from "../messages/language.tsx";
import { paths } from "../paths.ts";
import { useDistrict } from "../state/use-district.tsx";
import { PointsText } from "./points.tsx";
import { usePrintInput } from "./use-print-input.ts";
import "./explained.css";

type LineProps = {
  readonly line: Explained;
  /** The point of knowledge, so that a fact opens as it was known then. */
  readonly known: string;
  readonly open?: boolean;
};

/** One line of the explanation; it opens to the lines it sums, down to the facts. */
export function ExplainedLine({ line, known, open = false }: LineProps) {
  const say = useSay();
  const { ranking } = useText();
  return (
    <li className="explained" data-answer={line.answer.kind} data-ground="rule">
      <details open={open}>
        <summary>
          <span className="explained-title">{say(line.title)}</span>
          {line.children.length > 1 && (
            <span className="quiet">{ranking.lines(line.children.length)}</span>
          )}
          <PointsText answer={line.answer} />
        </summary>
        <LineBody line={line} known={known} />
        {line.children.length > 0 && (
          <ol>
            {line.children.map((child, at) => (
              <ExplainedLine
                // The lines of an explanation never change places.
                key={at}
                line={child}
                known={known}
                open={line.children.length === 1}
              />
            ))}
          </ol>
        )}
      </details>
    </li>
  );
}

function LineBody({ line, known }: LineProps) {
  const { ranking } = useText();
  const say = useSay();
  return (
    <div className="explained-body">
      <p>{say(line.sentence)}</p>
      <dl>
        {say(line.formula) !== "" && (
          <>
            <dt>{ranking.formula}</dt>
            <dd>{say(line.formula)}</dd>
          </>
        )}
        {line.inputs.length > 0 && (
          <>
            <dt>{ranking.inputs}</dt>
            <dd>
              <ul>
                {line.inputs.map((input) => (
                  <InputItem key={input.indicator} input={input} />
                ))}
              </ul>
            </dd>
          </>
        )}
        {line.children.length === 0 && line.facts.length > 0 && (
          <>
            <dt>{ranking.facts}</dt>
            <dd>
              <FactLinks line={line} known={known} />
            </dd>
          </>
        )}
      </dl>
    </div>
  );
}

/** A value with, of a figure, how it came about and the projects it was worked out from. */
function InputItem({ input }: { readonly input: Input }) {
  const say = useSay();
  const print = usePrintInput();
  const { parts = [], project, sentence } = input;
  return (
    <li>
      {project && `${project.name} · `}
      {say(input.label)} <span>{print(input)}</span>
      {sentence && <p className="quiet">{say(sentence)}</p>}
      {parts.length > 0 && (
        <ul>
          {parts.map((part, at) => (
            // The parts of a figure never change places.
            <InputItem key={at} input={part} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** The facts a line rests on, each a way to its place on the project's page. */
function FactLinks({ line, known }: LineProps) {
  const { ranking } = useText();
  const { id } = useDistrict();
  const { project } = line;
  return (
    <ul className="explained-facts">
      {line.facts.map((seq) => (
        <li key={seq} data-ground="fact">
          {project === null ? (
            ranking.fact(seq)
          ) : (
            <Link href={paths.project(id, project, { fact: seq, knownAt: known })}>
              {ranking.fact(seq)}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}
