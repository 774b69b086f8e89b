import { useState } from "react";

/** The last thing there was: kept while there is nothing new. */
export function useLastGood<T>(now: T | null): T | null {
  const [last, setLast] = useState(now);
  // Set while drawing, as React has it for what follows from props.
  if (now !== null && now !== last) setLast(now);
  return now ?? last;
}
