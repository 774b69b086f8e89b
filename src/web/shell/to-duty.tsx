import { Redirect } from "wouter";
import type { Duty } from "../api/refused.ts";
import { paths } from "../paths.ts";

/** Leads whoever has something to do before anything else to the page where it is done, and from there back here. */
export function ToDuty(props: { readonly duty: Duty }) {
  const { pathname, search } = window.location;
  return <Redirect to={paths.duty(props.duty, pathname + search)} replace />;
}
