import { type ComponentType, type ReactNode, Suspense, createElement, useEffect } from "react";
import type { Late } from "../state/late.ts";
import { LateGuard } from "./late-guard.tsx";

type LatePartProps<P> = {
  readonly part: Late<ComponentType<P>>;
  /** What the part is shown with; null while it is not shown. */
  readonly props: P | null;
  /** What stands there until it has come. */
  readonly meanwhile?: ReactNode;
};

/**
 * A part that is not there when the page opens (a dialog, another view). Its script comes right after the page, so
 * that the page does not wait for it, and the click hardly ever; if it does not come, that is told in its place.
 */
export function LatePart<P extends object>({ part, props, meanwhile = null }: LatePartProps<P>) {
  useEffect(() => {
    part.start().catch(() => undefined);
  }, [part]);
  if (!props) return null;
  return (
    <LateGuard>
      <Suspense fallback={meanwhile}>
        <Read part={part} props={props} />
      </Suspense>
    </LateGuard>
  );
}

function Read<P extends object>(shown: {
  readonly part: Late<ComponentType<P>>;
  readonly props: P;
}) {
  return createElement(shown.part.read(), shown.props);
}
