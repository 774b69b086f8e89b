import { useCallback, useState } from "react";
import type { Texts } from "./month-types.ts";

function readRecord(name: string): Texts {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(name) ?? "{}");
    return typeof kept === "object" && kept !== null ? (kept as Texts) : {};
  } catch {
    return {};
  }
}

function writeRecord(name: string, record: Texts): void {
  try {
    if (Object.keys(record).length === 0) window.localStorage.removeItem(name);
    else window.localStorage.setItem(name, JSON.stringify(record));
  } catch {
    // Storage may be forbidden; the words then last as long as the page.
  }
}

type Stored = {
  readonly record: Texts;
  readonly put: (key: string, text: string) => void;
  readonly clear: () => void;
};

/** A few texts kept by the browser until they are handed over. */
export function useStoredRecord(name: string): Stored {
  const [record, setRecord] = useState(() => readRecord(name));
  const put = useCallback(
    (key: string, text: string) => {
      const next = { ...readRecord(name), [key]: text };
      writeRecord(name, next);
      setRecord(next);
    },
    [name],
  );
  const clear = useCallback(() => {
    writeRecord(name, {});
    setRecord({});
  }, [name]);
  return { record, put, clear };
}
