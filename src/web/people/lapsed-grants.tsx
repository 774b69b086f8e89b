import { useGrantsText } from "../messages/grants-text.ts";
import { useText } from "../messages/language.tsx";
import { Button } from "../parts/button.tsx";
import { Section } from "../parts/page.tsx";
import type { Grant } from "./people-types.ts";

type LapsedProps = {
  readonly grants: readonly Grant[];
  /** Begins a grant for an account. */
  readonly onGive: (login: string) => void;
};

/** Whose grants ended with a unit, each with the way to give one anew. */
export function LapsedGrants({ grants, onGive }: LapsedProps) {
  const text = useGrantsText().lapsed;
  const { common } = useText();
  if (grants.length === 0) return null;
  return (
    <Section title={text.title(grants.length)} note={text.text}>
      <ul>
        {grants.map(({ id, person, role, unit, ended }) => (
          <li className="grant" key={id}>
            <p className="grant-what">
              <span className="grant-lead">{person.name}</span>
              <span>{common.role[role]}</span>
              <span>{unit.name}</span>
              <span className="quiet">{ended?.reason}</span>
            </p>
            <p className="grant-actions no-print">
              <Button look="quiet" onClick={() => onGive(person.login)}>
                {text.give(person.name)}
              </Button>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
