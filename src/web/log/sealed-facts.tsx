import { type ReactNode, createContext, useContext } from "react";

/** As many numbers as one question may name. */
const most = 500;

const SealedFactsContext = createContext("");

/** Names the facts shown together, so that how far each is sealed is asked once for all of them. */
export function SealedFacts(props: {
  readonly seqs: readonly number[];
  readonly children: ReactNode;
}) {
  return (
    <SealedFactsContext value={props.seqs.slice(0, most).join(",")}>
      {props.children}
    </SealedFactsContext>
  );
}

/** The numbers shown together, apart by commas; "" for none. */
export function useSealedFacts(): string {
  return useContext(SealedFactsContext);
}
