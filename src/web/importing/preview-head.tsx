import { useText } from "../messages/language.tsx";
import { Tag } from "../parts/tag.tsx";
import { usePrint } from "../parts/use-print.ts";
import type { Preview } from "./import-record.ts";
import { LateInput } from "./late-input.tsx";
import type { Deciding } from "./use-decisions.ts";
import { useRefused } from "./use-refused.ts";
import "./preview-head.css";

type HeadProps = { readonly preview: Preview; readonly deciding: Deciding };

/** What was found out about the file as a whole, and the two days a person may put right. */
export function PreviewHead({ preview, deciding }: HeadProps) {
  const { importing } = useText();
  const text = importing.head;
  const print = usePrint();
  const refused = useRefused();
  const { plan } = preview;
  const { asOf } = plan;
  const unsure = asOf.confidence === "unsure";
  return (
    <section className="preview-head">
      <div className="preview-days">
        <LateInput
          label={text.asOfLabel}
          hint={text.asOfHint}
          value={deciding.decisions.asOf ?? asOf.day.day}
          aria-invalid={unsure || undefined}
          onDone={(asked) => deciding.change({ asOf: asked })}
        />
        <p className={unsure ? "preview-unsure" : "quiet"}>
          <strong>{text.asOf(print.day(asOf.day))}</strong>
          <br />
          {refused(asOf.reason)}
        </p>
        <LateInput
          type="date"
          label={text.knownOn}
          hint={text.knownOnHint}
          value={deciding.knownOn ?? ""}
          onDone={(day) => deciding.setKnownOn(day === "" ? null : day)}
        />
      </div>
      <Sheets preview={preview} />
    </section>
  );
}

function Sheets({ preview }: { readonly preview: Preview }) {
  const { importing } = useText();
  const text = importing.head;
  const refused = useRefused();
  const { plan, decisions } = preview;
  const remembered = plan.sheets
    .flatMap(({ columns }) => columns)
    .filter(({ decided, key }) => decided && decisions.columns?.[key] === undefined).length;
  return (
    <ul className="preview-sheets">
      {plan.sheets.map((sheet) => (
        <li key={sheet.name}>
          <p>
            <strong>{text.sheet(sheet.name)}</strong>{" "}
            <Tag tone={sheet.used ? "green" : "plain"}>{sheet.used ? text.used : text.unused}</Tag>{" "}
            {sheet.headerRows && (
              <span className="quiet">
                {text.header(sheet.headerRows.top, sheet.headerRows.bottom)}
              </span>
            )}
          </p>
          <p className="quiet">{refused(sheet.reason)}</p>
          {sheet.titles.length > 0 && <p className="preview-titles">{sheet.titles.join("　")}</p>}
        </li>
      ))}
      {remembered > 0 && <li className="preview-remembered">{text.remembered(remembered)}</li>}
    </ul>
  );
}
