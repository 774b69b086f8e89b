import type { ReactNode } from "react";
import { useText } from "../messages/language.tsx";
import type { Ground } from "./ground.ts";
import { useGround } from "./use-ground.tsx";
import "./figure.css";

type FigureProps = Omit<Ground, "shown"> & {
  readonly children: ReactNode;
  /** Its place in a grid that is walked by arrows, and whether Tab reaches it. */
  readonly cell?: { readonly at?: string; readonly tabIndex: number };
};

/** A figure on a page: pressing it opens what it is, what it is made of, and on which facts it rests. */
export function Figure({ children, cell, ...ground }: FigureProps) {
  const show = useGround();
  const { from } = ground;
  if (from.kind === "parts" && from.parts.length === 0) return <>{children}</>;
  return (
    <FigureOpener
      name={ground.name}
      cell={cell}
      onOpen={() => show({ ...ground, shown: children })}
    >
      {children}
    </FigureOpener>
  );
}

/** A figure whose page has a panel of its own for it, with an address to send to a colleague. */
export function FigureOpener(props: {
  readonly name: string;
  readonly onOpen: () => void;
  readonly children: ReactNode;
  readonly cell?: FigureProps["cell"] | undefined;
}) {
  const { common } = useText();
  const { name, cell } = props;
  return (
    <button
      type="button"
      className="figure"
      data-figure
      data-at={cell?.at}
      tabIndex={cell?.tabIndex}
      aria-haspopup="dialog"
      title={common.openFigure(name)}
      onClick={props.onOpen}
    >
      {props.children}
    </button>
  );
}
