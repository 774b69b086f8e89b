import type { Output } from "../../contract/endpoint.ts";
import type { showProject } from "../../contract/project.ts";
import { useText } from "../messages/language.tsx";
import "./light.css";

export type LightColour = Output<typeof showProject>["light"];

const shapes: Readonly<Record<LightColour, string>> = {
  green: "M8 1.500a6.500 6.500 0 1 1 0 13 6.500 6.500 0 0 1 0-13z",
  yellow: "M8 1.200 15.300 14.300H.7z",
  red: "M2 2h12v12H2z",
  none: "M8 3a5 5 0 1 1 0 10A5 5 0 0 1 8 3z",
};

type LightProps = {
  readonly colour: LightColour;
  /** `short` in dense rows (绿), `full` elsewhere (绿灯), `hidden` where only a reader of the screen needs it. */
  readonly word?: "short" | "full" | "hidden";
};

/** 红黄绿灯: colour, shape and word together, so that it survives print and colour blindness. */
export function Light({ colour, word = "full" }: LightProps) {
  const { common } = useText();
  return (
    <span className={`light light-${colour}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d={shapes[colour]} />
      </svg>
      {word === "hidden" ? (
        <span className="hidden-text">{common.light[colour]}</span>
      ) : (
        common[word === "short" ? "lightShort" : "light"][colour]
      )}
    </span>
  );
}
