import { useEffect, useEffectEvent, useState } from "react";

/** Calls something again and again, while it is on. */
export function useEvery(milliseconds: number, on: boolean, act: () => void): void {
  const latest = useEffectEvent(act);
  useEffect(() => {
    if (!on) return undefined;
    const timer = window.setInterval(() => latest(), milliseconds);
    return () => window.clearInterval(timer);
  }, [milliseconds, on]);
}

/** Turns pages one after the other, and stops when asked. */
export function useTurning(pages: number, milliseconds: number) {
  const [page, setPage] = useState(0);
  const [running, setRunning] = useState(true);
  useEvery(milliseconds, running && pages > 1, () => setPage((now) => now + 1));
  return { page: pages === 0 ? 0 : page % pages, running, setRunning };
}
