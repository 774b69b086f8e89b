import type { ReactNode } from "react";
import { useGrantsText } from "../messages/grants-text.ts";
import { Button } from "../parts/button.tsx";
import { grantsByPerson, grantsByUnit } from "./grant-groups.ts";
import { GrantLine } from "./grant-line.tsx";
import type { Grant, GrantUnit } from "./people-types.ts";
import "./grants-groups.css";

type GroupsProps = {
  readonly grants: readonly Grant[];
  readonly onEnd: (grant: Grant) => void;
};

/** Under each person what they hold. */
export function ByPerson({ grants, onEnd }: GroupsProps) {
  return grantsByPerson(grants).map(({ person, grants: held }) => (
    <Group key={person.id} head={person.name} aside={person.login}>
      {held.map((grant) => (
        <GrantLine key={grant.id} grant={grant} lead="unit" actions={endOf(grant, onEnd)} />
      ))}
    </Group>
  ));
}

type ByUnitProps = GroupsProps & {
  readonly units: readonly GrantUnit[];
  /** Show units nobody holds anything for. */
  readonly empty: boolean;
};

/** Along the tree of units who holds what for each. */
export function ByUnit({ grants, units, empty, onEnd }: ByUnitProps) {
  const text = useGrantsText();
  return grantsByUnit(grants, units, empty).map(({ unit, grants: held }) => (
    <Group key={unit.id} head={unit.name} depth={unit.depth}>
      {held.length === 0 && <li className="grant quiet">{text.nobody}</li>}
      {held.map((grant) => (
        <GrantLine key={grant.id} grant={grant} lead="person" actions={endOf(grant, onEnd)} />
      ))}
    </Group>
  ));
}

function endOf(grant: Grant, onEnd: GroupsProps["onEnd"]): ReactNode {
  return grant.mayEnd && <EndButton onEnd={() => onEnd(grant)} />;
}

function EndButton({ onEnd }: { readonly onEnd: () => void }) {
  const text = useGrantsText();
  return (
    <Button look="quiet" onClick={onEnd}>
      {text.end.button}
    </Button>
  );
}

type GroupProps = {
  readonly head: string;
  readonly aside?: string;
  /** How far it stands in. */
  readonly depth?: number;
  readonly children: ReactNode;
};

function Group({ head, aside, depth = 0, children }: GroupProps) {
  return (
    <section
      className="grants-group"
      style={{ paddingInlineStart: `${Math.min(depth, 6) * 1.4}em` }}
    >
      <h2>
        {head} {aside !== undefined && <span className="quiet">{aside}</span>}
      </h2>
      <ul aria-label={head}>{children}</ul>
    </section>
  );
}
