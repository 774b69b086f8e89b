import { useEffect } from "react";
import { Link } from "wouter";
import { useText } from "../messages/language.tsx";
import { paths } from "../paths.ts";
import "./message-page.css";

/** 404. */
export function NotFound() {
  const { common, shell } = useText();
  useEffect(() => {
    document.title = `${shell.notFound.title} · ${common.app}`;
  }, [shell, common]);
  return (
    <main className="message-page">
      <p className="message-number" aria-hidden="true">
        {404}
      </p>
      <h1>{shell.notFound.title}</h1>
      <p>{shell.notFound.text}</p>
      <p>
        <Link className="button button-main" href={paths.home()}>
          {shell.notFound.home}
        </Link>
      </p>
    </main>
  );
}
