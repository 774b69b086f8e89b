import {
  type InputHTMLAttributes,
  type ReactNode,
  type Ref,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from "react";
import "./field.css";

type FieldProps = {
  readonly label: string;
  /** Keep the label for screen readers only (a search box with an icon). */
  readonly labelHidden?: boolean;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
};

type FrameProps = FieldProps & { readonly id: string; readonly children: ReactNode };

function Frame({ id, label, labelHidden = false, hint, error, children }: FrameProps) {
  return (
    <div className="field">
      <label className={labelHidden ? "hidden-text" : "field-label"} htmlFor={id}>
        {label}
      </label>
      {children}
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field-error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

function described(id: string, { hint, error }: FieldProps): string | undefined {
  const ids = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean);
  return ids.length === 0 ? undefined : ids.join(" ");
}

type InputProps = FieldProps &
  InputHTMLAttributes<HTMLInputElement> & { readonly ref?: Ref<HTMLInputElement> };

/** One line of text, a day, a number: a native input with its label, hint and error. */
export function InputField({ label, labelHidden, hint, error, ...rest }: InputProps) {
  const id = useId();
  const frame = { label, labelHidden: labelHidden ?? false, hint, error };
  return (
    <Frame id={id} {...frame}>
      <input
        id={id}
        className="input"
        aria-invalid={error ? true : undefined}
        aria-describedby={described(id, frame)}
        {...rest}
      />
    </Frame>
  );
}

/** Several lines of text. */
export function TextField({
  label,
  labelHidden,
  hint,
  error,
  ...rest
}: FieldProps & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const id = useId();
  const frame = { label, labelHidden: labelHidden ?? false, hint, error };
  return (
    <Frame id={id} {...frame}>
      <textarea
        id={id}
        className="input"
        rows={3}
        aria-invalid={error ? true : undefined}
        aria-describedby={described(id, frame)}
        {...rest}
      />
    </Frame>
  );
}

export type Option = { readonly id: string; readonly label: string };

/** One of a few: the native select, which phones show as their own wheel. */
export function SelectField({
  label,
  labelHidden,
  hint,
  error,
  options,
  children,
  ...rest
}: FieldProps &
  SelectHTMLAttributes<HTMLSelectElement> & { readonly options?: readonly Option[] }) {
  const id = useId();
  const frame = { label, labelHidden: labelHidden ?? false, hint, error };
  return (
    <Frame id={id} {...frame}>
      <select id={id} className="input" aria-describedby={described(id, frame)} {...rest}>
        {children}
        {options?.map((each) => (
          <option key={each.id} value={each.id}>
            {each.label}
          </option>
        ))}
      </select>
    </Frame>
  );
}
