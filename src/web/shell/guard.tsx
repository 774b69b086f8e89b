import { Component, type ReactNode } from "react";
import { LateGuard } from "../parts/late-guard.tsx";
import { Broken } from "./broken.tsx";

type GuardState = { readonly error: unknown; readonly failed: boolean };

/** Catches what a page throws while drawing. A class, because React knows no other error boundary. */
export class Guard extends Component<{ readonly children: ReactNode }, GuardState> {
  override state: GuardState = { error: null, failed: false };

  static getDerivedStateFromError(error: unknown): GuardState {
    return { error, failed: true };
  }

  override render(): ReactNode {
    if (this.state.failed) return <Broken error={this.state.error} />;
    return <LateGuard>{this.props.children}</LateGuard>;
  }
}
