import { useEffect } from "react";

/** How often a device without a network tries again, besides when the browser says it is back. */
const againMs = 30_000;

/** Sends at once, when the network is back, when the page is looked at again, and now and then while something waits. */
export function useFlushing(flush: () => Promise<void>, waiting: boolean): void {
  useEffect(() => {
    const go = () => void flush();
    go();
    window.addEventListener("online", go);
    document.addEventListener("visibilitychange", go);
    return () => {
      window.removeEventListener("online", go);
      document.removeEventListener("visibilitychange", go);
    };
  }, [flush]);
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = setInterval(() => void flush(), againMs);
    return () => clearInterval(timer);
  }, [flush, waiting]);
}
