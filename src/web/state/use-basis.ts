import { type Basis, basesFrom } from "../../domain/ledger/basis.ts";
import { useAddress } from "./use-address.ts";
import { useDistrict } from "./use-district.tsx";

export type BasisState = {
  /** What the figures rest on: the one in the address, else the widest the reader sees. */
  readonly basis: Basis;
  /** What they may choose from, the widest first. */
  readonly choices: readonly Basis[];
  /** For endpoints and links: undefined where it is what they would be told anyway. */
  readonly asked: Basis | undefined;
  readonly setBasis: (basis: Basis) => void;
};

/** On which figures the page rests (报 · 核 · 验), kept in the address as `basis`. */
export function useBasis(): BasisState {
  const { params, patch } = useAddress();
  const { basis: widest } = useDistrict();
  const choices = basesFrom(widest);
  const word = params.get("basis");
  const asked = choices.find((each) => each === word && each !== widest);
  return {
    basis: asked ?? widest,
    choices,
    asked,
    setBasis: (next) => patch({ basis: next === widest ? null : next }),
  };
}
