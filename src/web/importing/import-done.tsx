import { Link } from "wouter";
import { useLanguage, useText } from "../messages/language.tsx";
import { Notice } from "../parts/notice.tsx";
import { printInstant } from "../parts/print-instant.ts";
import { paths } from "../paths.ts";
import { useDistrict } from "../state/use-district.tsx";
import type { ImportRecord } from "./import-record.ts";
import { UndoButton } from "./undo-dialog.tsx";

/** What became of an import that is no preview any more, and the way back. */
export function ImportDone({ record }: { readonly record: ImportRecord }) {
  const { importing } = useText();
  const { id } = useDistrict();
  const { language } = useLanguage();
  const text = importing.done;
  const again = (
    <Link className="button button-plain" href={paths.imports(id)}>
      {text.again}
    </Link>
  );
  if (record.state === "undone" || record.state === "discarded")
    return (
      <Notice title={text[`${record.state}Title`]} actions={again}>
        {text[`${record.state}Text`]}
      </Notice>
    );
  return (
    <Notice
      tone="good"
      title={text.title}
      actions={
        <>
          <Link className="button button-main" href={paths.projects(id)}>
            {text.projects}
          </Link>
          {again}
          <UndoButton record={record} />
        </>
      }
    >
      <p>{text.counts(record.projects, record.facts)}</p>
      <p className="quiet">
        {text.by(record.by, printInstant(record.at, language))}
        {record.knownOn !== null && ` · ${text.knownOn(record.knownOn)}`}
      </p>
    </Notice>
  );
}
