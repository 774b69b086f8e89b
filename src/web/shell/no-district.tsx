import { Link } from "wouter";
import { useText } from "../messages/language.tsx";
import { paths } from "../paths.ts";
import { SignOut } from "./sign-out.tsx";
import "./message-page.css";

/** The person has no rights here: in no district at all, or not in the one of the address. */
export function NoDistrict(props: { readonly login?: string; readonly asked?: string }) {
  const { noDistrict, notFound } = useText().shell;
  return (
    <main className="message-page">
      <h1>{noDistrict.title}</h1>
      <p>
        {props.asked === undefined
          ? noDistrict.text(props.login ?? "")
          : noDistrict.other(props.asked)}
      </p>
      <p className="message-actions">
        {props.asked !== undefined && (
          <Link className="button button-main" href={paths.home()}>
            {notFound.home}
          </Link>
        )}
        <SignOut />
      </p>
    </main>
  );
}
