import { endOtherSessions, endSession, listSessions } from "../../contract/account.ts";
import type { Output } from "../../contract/endpoint.ts";
import { useCall, useChange } from "../api/use-call.ts";
import { useAccountText } from "../messages/account-text.ts";
import { useLanguage } from "../messages/language.tsx";
import { Button } from "../parts/button.tsx";
import { Failure, Loading } from "../parts/notice.tsx";
import { Section } from "../parts/page.tsx";
import { printInstant } from "../parts/print-instant.ts";
import { Tag } from "../parts/tag.tsx";
import "../parts/table.css";

type Session = Output<typeof listSessions>["sessions"][number];

/** Where I am signed in; each session but this one can be ended here. */
export function OwnSessions() {
  const text = useAccountText();
  const answer = useCall(listSessions, {});
  const one = useChange(endSession, ["listSessions"]);
  const others = useChange(endOtherSessions, ["listSessions"]);
  const busy = one.isPending || others.isPending;
  const failed = one.error ?? others.error;
  const sessions = answer.data?.sessions ?? [];
  return (
    <Section title={text.sessions} note={text.sessionsNote}>
      {answer.isPending && <Loading />}
      {answer.isError && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
      {failed && <Failure error={failed} />}
      {answer.data && (
        <SessionTable
          sessions={sessions}
          busy={busy}
          onEnd={(id) => one.mutate({ input: { id } })}
        />
      )}
      {sessions.length > 1 && (
        <p className="account-others">
          <Button busy={busy} onClick={() => others.mutate({ input: {} })}>
            {text.endOthers}
          </Button>
        </p>
      )}
    </Section>
  );
}

type TableProps = {
  readonly sessions: readonly Session[];
  readonly busy: boolean;
  readonly onEnd: (id: number) => void;
};

function SessionTable({ sessions, busy, onEnd }: TableProps) {
  const text = useAccountText();
  const { language } = useLanguage();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls where the window is narrow
    <section className="table-box" aria-label={text.sessions} tabIndex={0}>
      <table className="table table-stack">
        <thead>
          <tr>
            <th scope="col">{text.browser}</th>
            <th scope="col">{text.address}</th>
            <th scope="col">{text.since}</th>
            <th scope="col">{text.seen}</th>
            <th scope="col">{text.end}</th>
          </tr>
        </thead>
        <tbody>
          {sessions.map((each) => (
            <tr key={each.id}>
              <td className="account-agent">{each.agent || text.unknown}</td>
              <td data-label={text.address}>{each.address || text.unknown}</td>
              <td data-label={text.since}>{printInstant(each.createdAt, language)}</td>
              <td data-label={text.seen}>{printInstant(each.seenAt, language)}</td>
              <td>
                {each.here ? (
                  <Tag tone="green">{text.here}</Tag>
                ) : (
                  <Button busy={busy} onClick={() => onEnd(each.id)}>
                    {text.end}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
