import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { saveTargetDraft, showTargetDraft } from "../../contract/target-draft.ts";
import { keyOf, useChange } from "../api/use-call.ts";
import { useDistrict } from "../state/use-district.tsx";
import type { LetterBody, LetterDraft } from "./draft-cells.ts";

/** How long after the last key a draft is kept. */
const restMilliseconds = 700;

export type LetterDesk = {
  /** The draft as the server last made of it. */
  readonly draft: LetterDraft;
  /** What stands on the screen. */
  readonly body: LetterBody;
  readonly edit: (change: (body: LetterBody) => LetterBody) => void;
  readonly state: "saved" | "saving" | "unsaved" | "failed";
  readonly error: Error | null;
};

/** What is typed, kept a moment after the last key; one save at a time, each over the one before. */
export function useLetterDraft(first: LetterDraft): LetterDesk {
  const { id: district } = useDistrict();
  const client = useQueryClient();
  const save = useChange(saveTargetDraft);
  const [draft, setDraft] = useState(first);
  const [body, setBody] = useState(first.body);
  const [kept, setKept] = useState(first.body);
  const { mutate, isPending, isError, reset } = save;
  const { period, version } = draft;
  const waits = body !== kept;
  useEffect(() => {
    if (!waits || isPending || isError) return undefined;
    const timer = setTimeout(() => {
      mutate(
        { input: { district, period, version, body } },
        {
          onSuccess: (answer) => {
            client.setQueryData(keyOf(showTargetDraft, { district, period }), answer);
            setDraft(answer);
            setKept(body);
          },
        },
      );
    }, restMilliseconds);
    return () => clearTimeout(timer);
  }, [waits, isPending, isError, mutate, client, district, period, version, body]);
  useLeaving(waits);
  const edit: LetterDesk["edit"] = (change) => {
    if (isError) reset();
    setBody(change);
  };
  const state = isError ? "failed" : isPending ? "saving" : waits ? "unsaved" : "saved";
  return { draft, body, edit, state, error: save.error };
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
