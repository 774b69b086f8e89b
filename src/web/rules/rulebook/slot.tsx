import type { ReactNode } from "react";
import type { Bilingual } from "../../../domain/language.ts";
import type { Form } from "../../../domain/scoring/codecs/form.ts";
import type { Path } from "../../../domain/scoring/reader.ts";
import { useSay } from "../../messages/language.tsx";
import { adviceAt, idOf, useDesk } from "./desk.ts";

/** One place of the draft to be filled in. */
export type SlotProps<F extends Form = Form> = {
  readonly path: Path;
  readonly form: F;
  readonly label: string;
  /** Said where it may be left out: what holds then. */
  readonly usual?: Bilingual | undefined;
  /** Within a sentence the label is for who cannot see where it stands. */
  readonly inline?: boolean | undefined;
};

/** What is wrong at a place, beside it. */
export function SlotWrong({ path }: { readonly path: Path }) {
  const desk = useDesk();
  const say = useSay();
  const [first] = adviceAt(desk, path);
  return first ? (
    <span className="field-error" role="alert" id={`${idOf(path)}-wrong`}>
      {say(first)}
    </span>
  ) : null;
}

/** What every control of a place has: its name, its anchor, that it is wrong. */
export function useControl({ path, label }: Pick<SlotProps, "path" | "label">) {
  const desk = useDesk();
  const isWrong = adviceAt(desk, path).length > 0;
  return {
    id: idOf(path),
    "aria-label": label,
    "aria-invalid": isWrong || undefined,
    "aria-describedby": isWrong ? `${idOf(path)}-wrong` : undefined,
    disabled: desk.locked,
  };
}

/** A control with its label where it stands alone, and what is wrong behind it. */
export function Slot(
  props: Pick<SlotProps, "path" | "label" | "inline"> & { readonly children: ReactNode },
) {
  const { path, label, inline = false, children } = props;
  return (
    <span className={inline ? "slot" : "slot slot-block"}>
      {!inline && (
        <span className="field-label" aria-hidden="true">
          {label}
        </span>
      )}
      {children}
      <SlotWrong path={path} />
    </span>
  );
}

/** What several places are called together, where nothing around them says so. */
export function SlotTitle({ label }: Pick<SlotProps, "label">) {
  return (
    <span className="field-label law-title" aria-hidden="true">
      {label}
    </span>
  );
}
