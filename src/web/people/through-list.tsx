import type { Output } from "../../contract/endpoint.ts";
import type { whoCouldSee } from "../../contract/who-could-see.ts";
import { useGrantsText } from "../messages/grants-text.ts";
import { useLanguage, useText } from "../messages/language.tsx";
import { useSightText } from "../messages/sight-text.ts";
import { printInstant } from "../parts/print-instant.ts";
import { Tag } from "../parts/tag.tsx";

export type Through = Output<typeof whoCouldSee>["people"][number]["through"][number];

/** The grants somebody could see through: role and unit, days, whose right it was. */
export function ThroughList({ through }: { readonly through: readonly Through[] }) {
  const text = useSightText();
  const grants = useGrantsText();
  const { common } = useText();
  const { language } = useLanguage();
  return (
    <ul className="sight-through">
      {through.map((each) => (
        <li key={each.grant}>
          <span>
            {common.role[each.role]} <span className="quiet">{each.unit.name}</span>
          </span>
          <span className="quiet">{grants.days(each.from, each.to)}</span>
          {each.delegatedBy !== null && <Tag tone="blue">{grants.standsIn(each.delegatedBy)}</Tag>}
          {each.endedAt !== null && (
            <Tag tone="amber">{text.endedAt(printInstant(each.endedAt, language))}</Tag>
          )}
        </li>
      ))}
    </ul>
  );
}
