import type { ReactNode } from "react";
import { usePrint } from "../parts/use-print.ts";
import { Figure } from "./figure.tsx";
import type { At } from "./ground.ts";

/** A value of one project's attribute: it opens everything that was said of it. */
export function ValueFigure(props: {
  readonly project: { readonly id: number; readonly name: string };
  readonly attribute: string;
  readonly at?: At | undefined;
  readonly children: ReactNode;
}) {
  const { label } = usePrint();
  const { project, attribute, at, children } = props;
  return (
    <Figure
      name={`${project.name} · ${label(attribute)}`}
      from={{ kind: "attribute", project: project.id, attribute }}
      at={at}
    >
      {children}
    </Figure>
  );
}
