import { Component, type ReactNode, useState } from "react";
import { UnreachableError } from "../api/refused.ts";
import { useText } from "../messages/language.tsx";
import { Button } from "./button.tsx";
import { Notice } from "./notice.tsx";

type GuardState = { readonly error: unknown };

/** Stands in for a part that did not come; what else goes wrong inside is not its business. */
export class LateGuard extends Component<{ readonly children: ReactNode }, GuardState> {
  override state: GuardState = { error: null };

  static getDerivedStateFromError(error: unknown): GuardState {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    if (!(error instanceof UnreachableError)) throw error;
    return <NotLoaded />;
  }
}

/** Only a fresh page asks for the part again; without a network this one is better than none. */
function NotLoaded() {
  const { common, shell } = useText();
  const [away, setAway] = useState(false);
  const reload = async () => {
    const there = await fetch(window.location.href, { method: "HEAD" }).catch(() => null);
    if (there) window.location.reload();
    else setAway(true);
  };
  return (
    <Notice
      tone="bad"
      actions={<Button onClick={() => void reload()}>{shell.broken.reload}</Button>}
    >
      {away ? common.unreachable : common.notLoaded}
    </Notice>
  );
}
