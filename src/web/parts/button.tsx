import type { ButtonHTMLAttributes } from "react";
import "./button.css";

type Look = "main" | "plain" | "quiet" | "danger";

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  readonly look?: Look;
  /** Square, for an icon alone: give it an aria-label. */
  readonly square?: boolean;
};

/** A button; `main` once per page or dialog. */
export function Button({ look = "plain", square = false, className, ...rest }: ButtonProps) {
  const classes = ["button", `button-${look}`, square ? "button-square" : "", className ?? ""];
  return <button type="button" {...rest} className={classes.filter(Boolean).join(" ")} />;
}
