import { showMorning } from "../../contract/morning.ts";
import { useCall } from "../api/use-call.ts";
import { useReportingText } from "../messages/reporting-text.ts";
import { useDistrict } from "../state/use-district.tsx";
import { phoneQuery, useMedia } from "../state/use-media.ts";
import { DigestLines } from "./digest-lines.tsx";
import "./morning-strip.css";

/** On the phone's front page: how much waits this morning and how much of it is late; it unfolds to the list. */
export function MorningStrip() {
  const phone = useMedia(phoneQuery);
  return phone ? <Strip /> : null;
}

function Strip() {
  const text = useReportingText();
  const { id: district } = useDistrict();
  const answer = useCall(showMorning, { district });
  const digest = answer.data?.digest ?? [];
  // It says so where nothing waits: a line that goes away would move the page under the finger.
  if (digest.length === 0)
    return <p className="morning-strip digest">{answer.data && text.digestNone}</p>;
  const late = digest.filter(({ isLate }) => isLate).length;
  return (
    <details className="morning-strip digest">
      <summary>
        {text.morning(digest.length)}
        {late > 0 && <strong>{text.morningLate(late)}</strong>}
      </summary>
      <DigestLines lines={digest} />
    </details>
  );
}
