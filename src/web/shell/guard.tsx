import { Component, type ReactNode } from "react";
import { Broken } from "./broken.tsx";

type GuardState = { readonly error: unknown; readonly failed: boolean };

/** Catches what a page throws while drawing. A class, because React knows no other error boundary. */
export class Guard extends Component<{ readonly children: ReactNode }, GuardState> {
  override state: GuardState = { error: null, failed: false };

  static getDerivedStateFromError(error: unknown): GuardState {
    return { error, failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <Broken error={this.state.error} /> : this.props.children;
  }
}
