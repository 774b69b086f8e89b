import { type ComponentType, Suspense, createElement, useEffect } from "react";
import type { Late } from "../state/late.ts";

type LatePartProps<P> = {
  readonly part: Late<ComponentType<P>>;
  /** What the part is shown with; null while it is not shown. */
  readonly props: P | null;
};

/**
 * A part that is not there when the page opens (a dialog, another view). Its script comes right after the page, so
 * that the page does not wait for it, and the click hardly ever.
 */
export function LatePart<P extends object>({ part, props }: LatePartProps<P>) {
  useEffect(() => {
    part.start().catch(() => undefined);
  }, [part]);
  return <Suspense fallback={null}>{props && <Read part={part} props={props} />}</Suspense>;
}

function Read<P extends object>(shown: {
  readonly part: Late<ComponentType<P>>;
  readonly props: P;
}) {
  return createElement(shown.part.read(), shown.props);
}
