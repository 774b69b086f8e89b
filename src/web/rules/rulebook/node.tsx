import { type ComponentType, createContext, createElement, useContext } from "react";
import type { FormField } from "../../../domain/scoring/codecs/form.ts";
import type { Path } from "../../../domain/scoring/reader.ts";
import { useSay } from "../../messages/language.tsx";
import type { SlotProps } from "./slot.tsx";

/** How any place is filled in: given from above, because places hold places. */
const NodeContext = createContext<ComponentType<SlotProps> | null>(null);

/** Gives the places below it what fills them in. */
export const NodeProvider = NodeContext.Provider;

/** A place within another, whatever it asks for. */
export function Node(props: SlotProps) {
  const node = useContext(NodeContext);
  return node && createElement(node, props);
}

type FieldProps = {
  readonly field: FormField;
  readonly path: Path;
  /** Standing alone, under its label, instead of within a sentence. */
  readonly block?: boolean;
};

/** A parameter where it stands. */
export function Field({ field, path, block = false }: FieldProps) {
  const say = useSay();
  const { name, form, label, usual } = field;
  return (
    <Node path={[...path, name]} form={form} label={say(label)} usual={usual} inline={!block} />
  );
}
