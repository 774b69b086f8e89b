import type { Run } from "../../domain/bulletin/document.ts";
import { lightClass } from "./sheets.ts";

/** Runs of text; a light keeps its word and shape beside its colour. */
export function Runs({ runs }: { readonly runs: readonly Run[] }) {
  return runs.map(({ text, light, strong }, at) => {
    const classes = [light ? lightClass[light] : "", strong ? "paper-strong" : ""].filter(Boolean);
    return classes.length === 0 ? (
      text
    ) : (
      <span key={at} className={classes.join(" ")}>
        {text}
      </span>
    );
  });
}
