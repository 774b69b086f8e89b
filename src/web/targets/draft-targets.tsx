import { useLanguage, useSay } from "../messages/language.tsx";
import { useTargetDraftText } from "../messages/target-draft-text.ts";
import { Section } from "../parts/page.tsx";
import type { LetterBody, LetterDraft } from "./draft-cells.ts";
import { inBrackets } from "./targets-model.ts";
import type { LetterDesk } from "./use-letter-draft.ts";
import "../parts/table.css";

type Asked = LetterBody["targets"][number];
type Change = (id: string, next: Partial<Asked> | null) => void;

/** Which targets the letter asks for, who leads each, and when it is due. */
export function DraftTargets({ desk }: { readonly desk: LetterDesk }) {
  const text = useTargetDraftText();
  const { draft, body, edit } = desk;
  const change: Change = (id, next) =>
    edit((now) => ({ ...now, targets: withTarget(now.targets, id, next) }));
  return (
    <Section title={text.list} note={text.listNote}>
      <div className="table-box">
        <table className="table table-stack">
          <thead>
            <tr>
              <th scope="col">{text.target}</th>
              <th scope="col">{text.meaning}</th>
              <th scope="col">{text.lead}</th>
              <th scope="col">{text.due}</th>
            </tr>
          </thead>
          <tbody>
            {draft.targets.map((target) => (
              <TargetRow
                key={target.id}
                target={target}
                asked={body.targets.find(({ id }) => id === target.id)}
                onChange={change}
              />
            ))}
          </tbody>
        </table>
        <datalist id="target-leads" aria-label={text.lead}>
          {draft.leads.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </datalist>
      </div>
    </Section>
  );
}

function withTarget(
  targets: readonly Asked[],
  id: string,
  next: Partial<Asked> | null,
): LetterBody["targets"] {
  if (next === null) return targets.filter((each) => each.id !== id);
  if (!targets.some((each) => each.id === id))
    return [...targets, { id, lead: "", due: "", ...next }];
  return targets.map((each) => (each.id === id ? { ...each, ...next } : each));
}

function TargetRow(props: {
  readonly target: LetterDraft["targets"][number];
  readonly asked: Asked | undefined;
  readonly onChange: Change;
}) {
  const text = useTargetDraftText();
  const say = useSay();
  const { language } = useLanguage();
  const { target, asked, onChange } = props;
  const { id } = target;
  const title = say(target.title);
  return (
    <tr>
      <td>
        <label>
          <input
            type="checkbox"
            aria-label={text.use(title)}
            checked={asked !== undefined}
            onChange={({ target: box }) => onChange(id, box.checked ? {} : null)}
          />{" "}
          {title}
          {inBrackets(target.unit, language)}
        </label>
      </td>
      <td className="quiet" data-label={text.meaning}>
        {say(target.meaning)}
      </td>
      <td data-label={text.lead}>
        {asked && (
          <input
            className="input"
            list="target-leads"
            maxLength={60}
            aria-label={text.leadOf(title)}
            value={asked.lead}
            onChange={({ target: field }) => onChange(id, { lead: field.value })}
          />
        )}
      </td>
      <td data-label={text.due}>
        {asked && (
          <input
            className="input"
            type="date"
            aria-label={text.dueOf(title)}
            value={asked.due}
            onChange={({ target: field }) => onChange(id, { due: field.value })}
          />
        )}
      </td>
    </tr>
  );
}
