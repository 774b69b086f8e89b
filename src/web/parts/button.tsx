import type { ButtonHTMLAttributes } from "react";
import "./button.css";

type Look = "main" | "plain" | "quiet" | "danger";

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  readonly look?: Look;
  /** Square, for an icon alone: give it an aria-label. */
  readonly square?: boolean;
  /** What it began is under way: it cannot be pressed, and says so where that takes a while. */
  readonly busy?: boolean;
};

/** A button; `main` once per page or dialog. */
export function Button(props: ButtonProps) {
  const { look = "plain", square = false, busy = false, disabled, className, ...rest } = props;
  const classes = ["button", `button-${look}`, square ? "button-square" : "", className ?? ""];
  return (
    <button
      type="button"
      {...rest}
      disabled={disabled === true || busy}
      aria-busy={busy || undefined}
      className={classes.filter(Boolean).join(" ")}
    />
  );
}
