import { type ReactNode, createContext, useContext, useMemo, useState } from "react";
import { readStored, writeStored } from "./stored.ts";

/** The scale money is read in. */
export const scales = ["亿", "万", "元"] as const;
export type Scale = (typeof scales)[number];

type ScaleState = { readonly scale: Scale; readonly setScale: (scale: Scale) => void };

const ScaleContext = createContext<ScaleState>({ scale: "亿", setScale: () => undefined });

/** Keeps the scale for the whole page, and for the next visit. */
export function ScaleProvider(props: { readonly children: ReactNode }) {
  const [scale, keep] = useState<Scale>(() => readStored("scale", scales, "亿"));
  const state = useMemo<ScaleState>(
    () => ({
      scale,
      setScale: (next) => {
        writeStored("scale", next);
        keep(next);
      },
    }),
    [scale],
  );
  return <ScaleContext value={state}>{props.children}</ScaleContext>;
}

/** The scale money is read in, and how to change it. */
export function useScale(): ScaleState {
  return useContext(ScaleContext);
}
