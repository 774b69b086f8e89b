import { useState } from "react";
import { useRulebookText } from "../../messages/rulebook-text.ts";
import { useText } from "../../messages/language.tsx";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import type { Taken } from "./beginning.ts";
import { PublishedLaw } from "./published-law.tsx";
import { PublishedList } from "./published-list.tsx";
import { TakeOver } from "./take-over.tsx";

type DialogProps = {
  readonly taken: Taken;
  readonly onClose: () => void;
};

/** A published rulebook: chosen, read as law, and taken over as a draft of the district's own. */
export function AdoptDialog({ taken, onClose }: DialogProps) {
  const { begin: text } = useRulebookText();
  const { common } = useText();
  const [id, setId] = useState<string | null>(null);
  const [isTaking, setTaking] = useState(false);
  if (id !== null && isTaking)
    return <TakeOver id={id} taken={taken} onBack={() => setTaking(false)} onClose={onClose} />;
  return (
    <Dialog
      key={id ?? ""}
      title={text.adoptTitle}
      look="drawer"
      onClose={onClose}
      foot={
        id === null ? (
          <Button onClick={onClose}>{common.cancel}</Button>
        ) : (
          <>
            <Button onClick={() => setId(null)}>{text.back}</Button>
            <Button look="main" onClick={() => setTaking(true)}>
              {text.take}
            </Button>
          </>
        )
      }
    >
      {id === null ? <PublishedList onChoose={setId} /> : <PublishedLaw id={id} />}
    </Dialog>
  );
}
