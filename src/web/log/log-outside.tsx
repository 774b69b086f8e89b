import { formatDecimal } from "../../domain/value/decimal.ts";
import { useLanguage } from "../messages/language.tsx";
import { useLogText } from "../messages/log-text.ts";
import { Notice } from "../parts/notice.tsx";
import { Section } from "../parts/page.tsx";
import { printInstant } from "../parts/print-instant.ts";
import { Tag } from "../parts/tag.tsx";
import type { LogView } from "./log-types.ts";
import "../parts/table.css";

type Row = Pick<LogView["witnesses"][number], "size" | "at" | "problem" | "since"> & {
  readonly kind: "witness" | "authority";
  readonly who: string;
};

function rowsOf({ witnesses, authority }: LogView): Row[] {
  const seen = witnesses.map(({ name, ...rest }): Row => ({ ...rest, kind: "witness", who: name }));
  const stamped = authority
    ? [{ ...authority, kind: "authority", who: authority.address } as const]
    : [];
  return [...seen, ...stamped];
}

/** Those outside who vouch for the log, and how far. */
export function LogOutside({ log }: { readonly log: LogView }) {
  const text = useLogText();
  const rows = rowsOf(log);
  return (
    <Section title={text.outside} note={text.outsideNote}>
      {log.witnesses.length === 0 && <Notice tone="warn">{text.noWitness}</Notice>}
      {rows.length > 0 && (
        <div className="table-box">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{text.who}</th>
                <th scope="col">{text.upTo}</th>
                <th scope="col">{text.at}</th>
                <th scope="col">{text.answer}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <OutsideRow key={row.who} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}

function OutsideRow({ row }: { readonly row: Row }) {
  const text = useLogText();
  const { language } = useLanguage();
  const { who, kind, size, at, problem, since } = row;
  return (
    <tr>
      <th scope="row">
        {who} <span className="quiet">{text[kind]}</span>
      </th>
      <td>{size === 0 ? text.notYet : text.sizeUnit(formatDecimal(String(size)))}</td>
      <td>{at === null ? text.notYet : printInstant(at, language)}</td>
      <td>
        {problem === null ? (
          <Tag tone="green">{text.fine}</Tag>
        ) : (
          <Tag tone="red">
            {text.failing(since === null ? "" : printInstant(since, language), problem)}
          </Tag>
        )}
      </td>
    </tr>
  );
}
