import { useBatchesText } from "../messages/batches-text.ts";
import { Button } from "../parts/button.tsx";
import { Icon } from "../parts/icon.tsx";
import { AddProject } from "../plan/add-project.tsx";
import type { BatchForm } from "./record-form.ts";

/** The list of a ceremony: projects found by name, added and taken off. */
export function MemberChoice(props: {
  readonly members: BatchForm["members"];
  readonly onChange: (members: BatchForm["members"]) => void;
}) {
  const text = useBatchesText().form;
  const { members, onChange } = props;
  return (
    <fieldset className="record-parts">
      <legend>
        {text.members} {text.membersNote(members.length)}
      </legend>
      <AddProject
        words={{ label: text.add, search: text.search, none: text.none, added: text.added }}
        has={(project) => members.some(({ id }) => id === project)}
        onAdd={(project) => onChange([...members, project])}
      />
      <ul className="record-members">
        {members.map(({ id, name }) => (
          <li key={id}>
            {name}
            <Button
              look="quiet"
              square
              aria-label={text.drop(name)}
              onClick={() => onChange(members.filter((member) => member.id !== id))}
            >
              <Icon name="close" />
            </Button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
