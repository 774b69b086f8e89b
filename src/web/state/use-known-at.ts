import { useAddress } from "./use-address.ts";

const shape = /^\d{4}-\d{2}-\d{2}(@\d+)?$/u;

export type KnownAtState = {
  /** The day of the address (`2024-02-29`, perhaps `@seq`), undefined for now. */
  readonly knownAt: string | undefined;
  readonly setKnownAt: (day: string | undefined) => void;
};

/** The point of knowledge the page asks from, kept in the address as `knownAt`. */
export function useKnownAt(): KnownAtState {
  const { params, patch } = useAddress();
  const asked = params.get("knownAt");
  return {
    knownAt: asked !== null && shape.test(asked) ? asked : undefined,
    setKnownAt: (day) => patch({ knownAt: day }),
  };
}
