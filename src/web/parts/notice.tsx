import type { ReactNode } from "react";
import { refusalSentence } from "../api/refused.ts";
import { useLanguage, useText } from "../messages/language.tsx";
import { Button } from "./button.tsx";
import "./notice.css";

type NoticeProps = {
  readonly tone?: "plain" | "warn" | "bad" | "good";
  readonly title?: string;
  readonly children?: ReactNode;
  /** Buttons or links at the end. */
  readonly actions?: ReactNode;
};

/** A framed message in the flow of the page. */
export function Notice({ tone = "plain", title, children, actions }: NoticeProps) {
  return (
    <div className={`notice notice-${tone}`} role={tone === "bad" ? "alert" : "status"}>
      <div className="notice-text">
        {title && <strong>{title}</strong>}
        {children && <div>{children}</div>}
      </div>
      {actions && <div className="notice-actions">{actions}</div>}
    </div>
  );
}

/** What went wrong, as a sentence: the server's refusal, or that it cannot be reached. */
export function Failure(props: { readonly error: unknown; readonly onRetry?: () => void }) {
  const { language } = useLanguage();
  const { common } = useText();
  const refused = refusalSentence(props.error, language);
  const { onRetry } = props;
  return (
    <Notice
      tone="bad"
      {...(refused === null ? { title: common.failedTitle } : {})}
      actions={onRetry && <Button onClick={onRetry}>{common.retry}</Button>}
    >
      {refused ?? common.unreachable}
    </Notice>
  );
}

/** The page or a part of it is on its way. */
export function Loading() {
  const { common } = useText();
  return <output className="loading">{common.loading}</output>;
}

/** Nothing to show, and why. */
export function Empty(props: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <output className="empty-state">
      <p className="empty-title">{props.title}</p>
      {props.children}
    </output>
  );
}
