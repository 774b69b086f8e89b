import type { ReactNode } from "react";
import { Figure } from "./figure.tsx";
import type { At } from "./ground.ts";

/** What follows from some facts of one project: it opens just those. A unit's own stand open on their page. */
export function FactsFigure(props: {
  readonly project: {
    readonly id: number;
    readonly name: string;
    readonly of?: "unit" | undefined;
  };
  readonly what: string;
  readonly facts: readonly number[];
  readonly at?: At | undefined;
  /** In a sheet Tab reaches it where its cell is the active one. */
  readonly tabIndex?: number | undefined;
  readonly children: ReactNode;
}) {
  const { project, what, facts, at, tabIndex, children } = props;
  if (project.of === "unit") return <>{children}</>;
  return (
    <Figure
      name={`${project.name} · ${what}`}
      from={{ kind: "facts", project: project.id, facts }}
      at={at}
      {...(tabIndex === undefined ? {} : { cell: { tabIndex } })}
    >
      {children}
    </Figure>
  );
}
