import type { listAudit } from "../../contract/audit.ts";
import type { Output } from "../../contract/endpoint.ts";
import { useAuditText } from "../messages/audit-text.ts";
import { useLanguage, useSay, useText } from "../messages/language.tsx";
import { printInstant } from "../parts/print-instant.ts";
import { Tag } from "../parts/tag.tsx";
import "../parts/table.css";

type Entry = Output<typeof listAudit>["entries"][number];

const tones = { done: "plain", refused: "amber", failed: "red", begun: "amber" } as const;

/** Answers of the API, newest first. */
export function AuditTable(props: { readonly entries: readonly Entry[] }) {
  const text = useAuditText();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls where the window is narrow
    <section className="table-box" aria-label={text.title} tabIndex={0}>
      <table className="table audit-table">
        <thead>
          <tr>
            <th scope="col">{text.time}</th>
            <th scope="col">{text.who}</th>
            <th scope="col">{text.what}</th>
            <th scope="col">{text.result}</th>
            <th scope="col" className="number">
              {text.code}
            </th>
            <th scope="col">{text.where}</th>
            <th scope="col">{text.address}</th>
          </tr>
        </thead>
        <tbody>
          {props.entries.map((entry) => (
            <EntryRow key={entry.id} entry={entry} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function EntryRow({ entry }: { readonly entry: Entry }) {
  const text = useAuditText();
  const { common } = useText();
  const { language } = useLanguage();
  const say = useSay();
  return (
    <tr>
      <td>{printInstant(entry.at, language)}</td>
      <td>
        {entry.person ? entry.person.name : text.stranger}
        {entry.person && <span className="quiet">{` ${entry.person.login}`}</span>}
        {entry.token !== null && <span className="quiet">{text.token(entry.token)}</span>}
      </td>
      <td>{say(entry.endpoint.label)}</td>
      <td>
        <Tag tone={tones[entry.result]}>{text.results[entry.result]}</Tag>
      </td>
      <td className="number">{entry.status ?? common.empty}</td>
      <td className="audit-path">
        {entry.path}
        {entry.refusal !== null && <span className="quiet">{` ${entry.refusal}`}</span>}
      </td>
      <td>{entry.address === "" ? common.empty : entry.address}</td>
    </tr>
  );
}
