import { type ReactNode, createContext, useContext, useState } from "react";
import { LatePart } from "../parts/late-part.tsx";
import { late } from "../state/late.ts";
import type { Ground } from "./ground.ts";

const panel = late(async () => (await import("./ground-panel.tsx")).GroundPanel);

const GroundContext = createContext<(ground: Ground) => void>(() => undefined);

/** Opens what a figure is made of. */
export function useGround(): (ground: Ground) => void {
  return useContext(GroundContext);
}

/** Gives the page below it the one panel that every figure opens. */
export function GroundProvider({ children }: { readonly children: ReactNode }) {
  const [open, setOpen] = useState<Ground | null>(null);
  return (
    <GroundContext value={setOpen}>
      {children}
      <LatePart part={panel} props={open && { ground: open, onClose: () => setOpen(null) }} />
    </GroundContext>
  );
}
