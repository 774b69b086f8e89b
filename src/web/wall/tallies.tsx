import { Light } from "../parts/light.tsx";
import { type Tally, colours } from "./wall-model.ts";
import "./tallies.css";

/** How many of each light, by shape and number; lights nobody has are left out. */
export function Tallies(props: { readonly tally: Tally }) {
  return (
    <span className="tallies">
      {colours
        .filter((colour) => props.tally[colour] > 0)
        .map((colour) => (
          <span key={colour} className="tallies-one">
            <Light colour={colour} word="hidden" />
            {props.tally[colour]}
          </span>
        ))}
    </span>
  );
}
