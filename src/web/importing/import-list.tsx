import { Link } from "wouter";
import { listImports } from "../../contract/import.ts";
import { useCall } from "../api/use-call.ts";
import { useLanguage, useText } from "../messages/language.tsx";
import { Empty, Failure, Loading } from "../parts/notice.tsx";
import { Section } from "../parts/page.tsx";
import { Tag } from "../parts/tag.tsx";
import { printInstant } from "../parts/print-instant.ts";
import { paths } from "../paths.ts";
import { useDistrict } from "../state/use-district.tsx";
import type { ImportRecord } from "./import-record.ts";
import { DiscardButton } from "./discard-dialog.tsx";
import { UndoButton } from "./undo-dialog.tsx";
import "../parts/table.css";
import "./import-list.css";

const tones = { preview: "amber", accepted: "green", undone: "plain", discarded: "plain" } as const;

/** The imports so far, each with what became of it. */
export function ImportList() {
  const { importing } = useText();
  const { id } = useDistrict();
  const asked = useCall(listImports, { district: id });
  const text = importing.list;
  return (
    <Section title={text.title}>
      {asked.isPending && <Loading />}
      {asked.isError && <Failure error={asked.error} onRetry={() => void asked.refetch()} />}
      {asked.data?.imports.length === 0 && <Empty title={text.empty} />}
      {asked.data && asked.data.imports.length > 0 && (
        <div className="table-box">
          <table className="table import-list">
            <thead>
              <tr>
                <th scope="col">{text.file}</th>
                <th scope="col">{text.state}</th>
                <th scope="col" className="number">
                  {text.projects}
                </th>
                <th scope="col" className="number">
                  {text.facts}
                </th>
                <th scope="col" className="import-by">
                  {text.by}
                </th>
                <th scope="col" className="import-at">
                  {text.at}
                </th>
                <th scope="col">{text.actions}</th>
              </tr>
            </thead>
            <tbody>
              {asked.data.imports.map((record) => (
                <ImportLine key={record.id} record={record} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}

function ImportLine({ record }: { readonly record: ImportRecord }) {
  const { common, importing } = useText();
  const { id, canImport } = useDistrict();
  const { language } = useLanguage();
  const counted = record.state === "accepted" || record.state === "undone";
  return (
    <tr>
      <th scope="row">
        {canImport ? (
          <Link href={paths.import(id, record.id)}>{record.fileName}</Link>
        ) : (
          record.fileName
        )}
      </th>
      <td>
        <Tag tone={tones[record.state]}>{importing.state[record.state]}</Tag>
      </td>
      <td className="number">{counted ? record.projects : common.empty}</td>
      <td className="number">{counted ? record.facts : common.empty}</td>
      <td className="import-by">{record.by}</td>
      <td className="import-at">{printInstant(record.at, language)}</td>
      <td className="import-actions">
        {canImport && (
          <Link className="button button-plain" href={paths.import(id, record.id)}>
            {record.state === "preview" ? importing.list.open : importing.list.see}
          </Link>
        )}
        {canImport && record.state === "preview" && <DiscardButton record={record} />}
        {canImport && record.state === "accepted" && <UndoButton record={record} />}
      </td>
    </tr>
  );
}
