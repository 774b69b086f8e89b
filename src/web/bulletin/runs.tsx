import type { Run } from "../../domain/bulletin/document.ts";
import { Figure } from "../ground/figure.tsx";
import { usePaperFigures } from "./paper-figures.ts";
import { lightClass } from "./sheets.ts";

type RunsProps = {
  readonly runs: readonly Run[];
  /** Where in the document they stand, and what a figure among them is called. */
  readonly place: (run: number) => string;
  readonly head: string;
};

/** Runs of text; a light keeps its word and shape beside its colour, a figure opens what it follows from. */
export function Runs({ runs, place, head }: RunsProps) {
  const figures = usePaperFigures();
  return runs.map((run, at) => {
    const shown = <RunText key={at} run={run} />;
    if (!figures || !(run.from ?? run.rests)) return shown;
    return (
      <Figure
        key={at}
        name={head}
        from={figures.sourceAt(place(at), run.from ? head : null)}
        at={figures.at}
      >
        {shown}
      </Figure>
    );
  });
}

function RunText({ run: { text, light, strong } }: { readonly run: Run }) {
  const classes = [light ? lightClass[light] : "", strong ? "paper-strong" : ""].filter(Boolean);
  return classes.length === 0 ? text : <span className={classes.join(" ")}>{text}</span>;
}
