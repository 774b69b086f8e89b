import type { ReactNode } from "react";
import { FigureOpener } from "../ground/figure.tsx";
import { usePrint } from "../parts/use-print.ts";
import { useHistory } from "./use-history.ts";

/** A figure; pressing it opens everything that was ever said of it, under an address of its own. */
export function FigureButton(props: { readonly attribute: string; readonly children: ReactNode }) {
  const { label } = usePrint();
  const { show } = useHistory();
  return (
    <FigureOpener name={label(props.attribute)} onOpen={() => show(props.attribute)}>
      {props.children}
    </FigureOpener>
  );
}
