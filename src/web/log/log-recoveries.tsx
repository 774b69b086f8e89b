import { formatDecimal } from "../../domain/value/decimal.ts";
import { useLanguage } from "../messages/language.tsx";
import { useLogText } from "../messages/log-text.ts";
import { Section } from "../parts/page.tsx";
import { printInstant } from "../parts/print-instant.ts";
import { Tag } from "../parts/tag.tsx";
import type { LogView } from "./log-types.ts";
import "../parts/table.css";

type Recovery = LogView["recoveries"][number];

/** When the ledger was put back from a backup, and what was lost by it; nothing where it never was. */
export function LogRecoveries({ log }: { readonly log: LogView }) {
  const text = useLogText();
  if (log.recoveries.length === 0) return null;
  return (
    <Section title={text.recoveries} note={text.recoveriesNote}>
      <div className="table-box">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{text.recoveredAt}</th>
              <th scope="col">{text.backupOf}</th>
              <th scope="col">{text.lost}</th>
              <th scope="col">{text.recoveryReason}</th>
            </tr>
          </thead>
          <tbody>
            {log.recoveries.map((recovery) => (
              <Row key={recovery.at} recovery={recovery} />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function Row({ recovery }: { readonly recovery: Recovery }) {
  const text = useLogText();
  const { language } = useLanguage();
  const { at, madeAt, size, longer, formerName, reason } = recovery;
  const count = (figure: number): string => text.sizeUnit(formatDecimal(String(figure)));
  return (
    <tr>
      <th scope="row">{printInstant(at, language)}</th>
      <td>
        {printInstant(madeAt, language)} <span className="quiet">{count(size)}</span>
      </td>
      <td>
        {longer.length === 0 && text.nothingLost}
        {longer.map((each) => (
          <div key={each.who}>
            <Tag tone="red">{text.lostOf(each.who, count(each.size), count(each.size - size))}</Tag>
          </div>
        ))}
      </td>
      <td>
        {reason}
        {formerName !== null && <div className="quiet">{text.formerName(formerName)}</div>}
      </td>
    </tr>
  );
}
