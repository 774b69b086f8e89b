import { useMutation } from "@tanstack/react-query";
import { useEffect, useState } from "react";

/** How long after the last key a draft is kept. */
const restMilliseconds = 700;

/** A draft that is being worked on, and whether the server has it. */
export type KeptDraft<Draft extends { readonly body: unknown }> = {
  /** The draft as the server last made of it. */
  readonly draft: Draft;
  /** What stands on the screen. */
  readonly body: Draft["body"];
  readonly edit: (change: (body: Draft["body"]) => Draft["body"]) => void;
  readonly state: "saved" | "saving" | "unsaved" | "failed";
  readonly error: Error | null;
};

/** What is typed, kept a moment after the last key; one save at a time, each over the one before. */
export function useKeptDraft<Draft extends { readonly body: unknown }>(
  first: Draft,
  keep: (draft: Draft, body: Draft["body"]) => Promise<Draft>,
): KeptDraft<Draft> {
  const [draft, setDraft] = useState(first);
  const [body, setBody] = useState<Draft["body"]>(first.body);
  const [kept, setKept] = useState<Draft["body"]>(first.body);
  const { mutate, isPending, isError, reset, error } = useMutation({
    mutationFn: (typed: Draft["body"]) => keep(draft, typed),
    onSuccess: (answer, typed) => {
      setDraft(answer);
      setKept(() => typed);
    },
  });
  const waits = body !== kept;
  useEffect(() => {
    if (!waits || isPending || isError) return undefined;
    const timer = setTimeout(() => mutate(body), restMilliseconds);
    return () => clearTimeout(timer);
  }, [waits, isPending, isError, mutate, body]);
  useLeaving(waits);
  const edit: KeptDraft<Draft>["edit"] = (change) => {
    if (isError) reset();
    setBody(change);
  };
  const state = isError ? "failed" : isPending ? "saving" : waits ? "unsaved" : "saved";
  return { draft, body, edit, state, error };
}

/** Asks before the page is left with something unsaved. */
function useLeaving(waits: boolean): void {
  useEffect(() => {
    if (!waits) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [waits]);
}
