import type { ReactNode } from "react";
import { Figure } from "../ground/figure.tsx";
import type { Part } from "../ground/ground.ts";
import { useSay, useText } from "../messages/language.tsx";
import type { Card, Wall } from "./wall-model.ts";

/** A count of cards, which opens the projects counted, each with why it stands there. */
export function CountFigure(props: {
  readonly wall: Wall;
  readonly cards: readonly Card[];
  readonly name: string;
  /** What put the projects together. */
  readonly of: "stage" | "light";
  readonly children: ReactNode;
}) {
  const { common, projects } = useText();
  const say = useSay();
  const { wall, cards, name, of, children } = props;
  const stages = new Map(wall.stages.map(({ id, label }) => [id, say(label)]));
  const units = new Map(wall.units.map((unit) => [unit.id, unit.name]));
  const parts = cards.map(({ id, name: project, unit, stage, light }): Part => ({
    id,
    name: project,
    unit: units.get(unit) ?? "",
    values:
      of === "light"
        ? [common.lightShort[light], stages.get(stage) ?? stage]
        : [stages.get(stage) ?? stage, common.lightShort[light]],
    from: { kind: "state", project: id, state: of },
  }));
  const { stage: stageHead, light: lightHead } = projects.column;
  const heads = of === "light" ? [lightHead, stageHead] : [stageHead, lightHead];
  return (
    <Figure name={name} rule="counted" from={{ kind: "parts", heads, parts }}>
      {children}
    </Figure>
  );
}
