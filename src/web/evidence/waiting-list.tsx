import { useEvidenceText } from "../messages/evidence-text.ts";
import { useSay } from "../messages/language.tsx";
import { Button } from "../parts/button.tsx";
import { Notice } from "../parts/notice.tsx";
import type { Waiting } from "./use-waiting.ts";

/** What waits on this device, what is on its way, and what the server did not take, each with its sentence. */
export function WaitingList({ waiting }: { readonly waiting: Waiting }) {
  const text = useEvidenceText();
  const say = useSay();
  const resting = waiting.keeps ? text.waiting : text.notKept;
  const open = waiting.files.filter((file) => file.refused === null);
  return (
    <>
      {open.length > 0 && (
        <Notice tone={waiting.keeps ? "plain" : "warn"}>
          {waiting.busy ? text.sending(open.length) : resting(open.length)}
        </Notice>
      )}
      {waiting.files.map(
        (file) =>
          file.refused && (
            <Notice
              key={file.key}
              tone="bad"
              title={text.refused(file.name)}
              actions={
                <>
                  <Button onClick={() => void waiting.again(file)}>{text.tryAgain}</Button>
                  <Button onClick={() => void waiting.remove(file.key)}>{text.drop}</Button>
                </>
              }
            >
              {say(file.refused)}
            </Notice>
          ),
      )}
    </>
  );
}
