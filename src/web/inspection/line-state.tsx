import { Link } from "wouter";
import { useInspectionsText } from "../messages/inspections-text.ts";
import { useSay } from "../messages/language.tsx";
import { Button } from "../parts/button.tsx";
import { Notice } from "../parts/notice.tsx";
import { paths } from "../paths.ts";
import type { CardsHere } from "./use-cards.ts";

/** Whether there is a network, what waits to be sent, and what was not taken. */
export function LineState({ here }: { readonly here: CardsHere }) {
  const text = useInspectionsText().cards;
  const say = useSay();
  const { line, keeps, busy, findings } = here;
  const waiting = findings.filter(({ state, refused }) => state === "waiting" && !refused).length;
  const { pathname, search } = window.location;
  return (
    <>
      {!keeps && <Notice tone="warn">{text.memory}</Notice>}
      {line === "off" && <Notice tone="warn">{text.offline}</Notice>}
      {line === "signedOut" && (
        <Notice
          tone="warn"
          actions={
            <Link className="button button-plain" href={paths.signIn(pathname + search)}>
              {text.toSignIn}
            </Link>
          }
        >
          {text.signIn}
        </Notice>
      )}
      {typeof line === "object" && <Notice tone="bad">{say(line.refused.sentence)}</Notice>}
      {waiting > 0 && (
        <Notice>{busy && line !== "off" ? text.sending(waiting) : text.waiting(waiting)}</Notice>
      )}
      {findings.map(
        (finding) =>
          finding.refused && (
            <Notice
              key={finding.key}
              tone="bad"
              title={text.refusedTitle(say(finding.label))}
              actions={
                <>
                  <Button
                    onClick={() => void here.put({ ...finding, state: "draft", refused: null })}
                  >
                    {text.fix}
                  </Button>
                  <Button onClick={() => void here.remove(finding.key)}>{text.drop}</Button>
                </>
              }
            >
              {say(finding.refused)}
            </Notice>
          ),
      )}
    </>
  );
}
