import { type InputHTMLAttributes, useState } from "react";
import { InputField } from "../parts/field.tsx";
import { onKeys } from "../parts/keys.ts";

type LateInputProps = Omit<InputHTMLAttributes<HTMLInputElement>, "value" | "onChange"> & {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly hint?: string;
  readonly value: string;
  /** Called when the person has finished: on Enter and on leaving, and only when it changed. */
  readonly onDone: (value: string) => void;
};

/** A field whose word counts when it is finished, not at every letter. */
export function LateInput({ value, onDone, ...rest }: LateInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const finish = () => {
    if (typed !== null && typed.trim() !== value) onDone(typed.trim());
    setTyped(null);
  };
  return (
    <InputField
      {...rest}
      value={typed ?? value}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={finish}
      onKeyDown={onKeys({ Enter: finish, Escape: () => setTyped(null) })}
    />
  );
}
