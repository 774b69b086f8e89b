import { Link } from "wouter";
import type { Me } from "../api/use-me.ts";
import { useText } from "../messages/language.tsx";
import { Icon } from "../parts/icon.tsx";
import { LatePart } from "../parts/late-part.tsx";
import { Menu } from "../parts/menu.tsx";
import { Tag } from "../parts/tag.tsx";
import { paths } from "../paths.ts";
import { hasSettings } from "../settings/settings-rights.ts";
import { useDistrict } from "../state/use-district.tsx";
import { late } from "../state/late.ts";
import { SignOut } from "./sign-out.tsx";

const sealLine = late(async () => (await import("../log/seal-line.tsx")).SealLine);

/** Who I am here, what I answer for, and the way out. */
export function PersonMenu(props: { readonly me: Me }) {
  const { common, shell } = useText();
  const district = useDistrict();
  const { person } = props.me;
  return (
    <Menu
      look="bare"
      align="right"
      label={`${shell.person}${common.colon}${person.name}`}
      summary={
        <>
          <Icon name="person" />
          <span className="person-name">{person.name}</span>
        </>
      }
    >
      <div className="person-menu">
        <p>
          <strong>{person.name}</strong> <span className="quiet">{person.login}</span>
        </p>
        <p className="quiet">{shell.roles}</p>
        <p className="person-roles">
          {district.roles.map((role) => (
            <Tag key={role}>{common.role[role]}</Tag>
          ))}
        </p>
        <p className="quiet">{shell.answersFor}</p>
        <ul>
          {district.units.map((unit) => (
            <li key={unit.id}>{unit.name}</li>
          ))}
        </ul>
        {hasSettings(district.rights) && (
          <Link href={paths.settings(district.id)}>{shell.settings}</Link>
        )}
        {district.rights.includes("log") && (
          <Link href={paths.audit(district.id)}>{shell.audit}</Link>
        )}
        <LatePart part={sealLine} props={{}} />
        <Link href={paths.account()}>{shell.account}</Link>
        <SignOut />
      </div>
    </Menu>
  );
}
