import { businessRoles } from "../../../domain/unit/role.ts";
import { useFieldsText } from "../../messages/fields-text.ts";
import { useSay, useText } from "../../messages/language.tsx";
import { Tag } from "../../parts/tag.tsx";
import { type FieldDraft, type FieldLine, seersOf, shutOut, toggled } from "./field-draft.ts";
import "../../parts/table.css";
import "./field-matrix.css";

type MatrixProps = {
  readonly lines: readonly FieldLine[];
  readonly draft: FieldDraft;
  readonly onChange: (draft: FieldDraft) => void;
};

/** Attribute by role: a tick lets the role see it. On the phone each attribute is a block of its own. */
export function FieldMatrix(props: MatrixProps) {
  const text = useFieldsText();
  const { common } = useText();
  return (
    <table className="table field-matrix">
      <caption className="hidden-text">{text.title}</caption>
      <thead>
        <tr>
          <th scope="col">{text.attribute}</th>
          {businessRoles.map((role) => (
            <th key={role} scope="col">
              {common.role[role]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.lines.map((line) => (
          <MatrixRow key={line.id} {...props} line={line} />
        ))}
      </tbody>
    </table>
  );
}

function MatrixRow({ line, draft, onChange }: MatrixProps & { readonly line: FieldLine }) {
  const text = useFieldsText();
  const { common } = useText();
  const say = useSay();
  const seers = seersOf(line, draft);
  return (
    <tr className={line.id in draft ? "field-changed" : undefined}>
      <th scope="row">
        {say(line.label)} <LineNotes line={line} draft={draft} />
      </th>
      {businessRoles.map((role) => (
        <td key={role}>
          <label>
            <input
              type="checkbox"
              aria-label={text.sees(common.role[role], say(line.label))}
              checked={seers.includes(role)}
              onChange={(event) =>
                onChange(toggled(draft, line, { role, sees: event.target.checked }))
              }
            />
            <span className="field-role" aria-hidden="true">
              {common.role[role]}
            </span>
          </label>
        </td>
      ))}
    </tr>
  );
}

function LineNotes({ line, draft }: { readonly line: FieldLine; readonly draft: FieldDraft }) {
  const text = useFieldsText();
  const { common } = useText();
  const seers = seersOf(line, draft);
  const shut = shutOut(line, draft).map((role) => common.role[role]);
  return (
    <>
      {seers.length < businessRoles.length && <Tag tone="amber">{text.guarded}</Tag>}
      {seers.length === 0 && (
        <span className="field-error" role="alert">
          {text.nobody}
        </span>
      )}
      {seers.length > 0 && shut.length > 0 && (
        <span className="field-note">{text.shutOut(shut.join(text.and))}</span>
      )}
    </>
  );
}
