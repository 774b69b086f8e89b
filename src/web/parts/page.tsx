import { type ReactNode, useEffect } from "react";
import { useText } from "../messages/language.tsx";
import "./page.css";

type PageProps = {
  /** Printed on top and in the browser's tab. */
  readonly title: string;
  /** Over the title: the way back. */
  readonly above?: ReactNode;
  /** Beside the title, quiet: a count, a period. */
  readonly note?: ReactNode;
  /** At the right of the title: buttons. */
  readonly actions?: ReactNode;
  /** `fill`: the page is as high as the window and scrolls inside (the wall, the list). */
  readonly look?: "flow" | "fill";
  readonly children: ReactNode;
};

/** The frame of every page: its one h1, its tab title, its actions. */
export function Page({ title, above, note, actions, look = "flow", children }: PageProps) {
  const { common } = useText();
  useEffect(() => {
    document.title = `${title} · ${common.app}`;
  }, [title, common.app]);
  return (
    <div className={`page page-${look}`}>
      <header className="page-head">
        {above && <p className="page-above no-print">{above}</p>}
        <h1>{title}</h1>
        {note && <div className="page-note">{note}</div>}
        {actions && <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </div>
  );
}

/** A part of a page under a ruled heading. */
export function Section(props: {
  readonly title: string;
  readonly note?: ReactNode;
  /** At the right of the heading: a switch, a button. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className="section">
      <header className="section-head">
        <h2>{props.title}</h2>
        {props.note && <div className="section-note">{props.note}</div>}
        {props.aside && <div className="section-aside">{props.aside}</div>}
      </header>
      {props.children}
    </section>
  );
}
