import type { ReactNode } from "react";
import { useText } from "../messages/language.tsx";
import { usePrint } from "../parts/use-print.ts";
import { useHistory } from "./use-history.ts";
import "./figure-button.css";

/** A figure; pressing it opens everything that was ever said of it. */
export function FigureButton(props: { readonly attribute: string; readonly children: ReactNode }) {
  const { project } = useText();
  const { label } = usePrint();
  const { show } = useHistory();
  return (
    <button
      type="button"
      className="figure-button"
      title={project.openHistory(label(props.attribute))}
      onClick={() => show(props.attribute)}
    >
      {props.children}
    </button>
  );
}
