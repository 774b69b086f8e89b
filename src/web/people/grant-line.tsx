import type { ReactNode } from "react";
import { useGrantsText } from "../messages/grants-text.ts";
import { useLanguage, useText } from "../messages/language.tsx";
import { printInstant } from "../parts/print-instant.ts";
import { Tag } from "../parts/tag.tsx";
import type { Grant } from "./people-types.ts";
import "./grant-line.css";

type GrantLineProps = {
  readonly grant: Grant;
  /** What stands first: whatever the heading above does not say. */
  readonly lead: "unit" | "person";
  /** Buttons at the end. */
  readonly actions?: ReactNode;
};

/** One grant: role and unit or person, its days, who gave it and why; struck through with who ended it. */
export function GrantLine({ grant, lead, actions }: GrantLineProps) {
  const text = useGrantsText();
  const { common } = useText();
  const over = grant.state === "over";
  return (
    <li className={over ? "grant grant-over" : "grant"}>
      <p className="grant-what">
        <span className="grant-lead">
          {lead === "unit" ? grant.unit.name : grant.person.name}
          {lead === "person" && <span className="quiet">{` ${grant.person.login}`}</span>}
        </span>
        <span>{common.role[grant.role]}</span>
        <span className="quiet">{text.days(grant.from, grant.to)}</span>
      </p>
      <p className="grant-marks">
        {grant.delegated && <Tag tone="blue">{text.standsIn(grant.delegated.by.name)}</Tag>}
        {grant.state === "coming" && <Tag tone="amber">{text.coming}</Tag>}
        {over && <Tag>{grant.ended ? text.over : text.ranOut}</Tag>}
        {!over && grant.ended && <Tag tone="amber">{text.endsOn(grant.ended.lastDay)}</Tag>}
      </p>
      <GrantWhy grant={grant} />
      {actions && <p className="grant-actions no-print">{actions}</p>}
    </li>
  );
}

/** Who gave it and who ended it, with their reasons. */
function GrantWhy({ grant }: Pick<GrantLineProps, "grant">) {
  const text = useGrantsText();
  const { language } = useLanguage();
  const why = (reason: string) => (reason === "" ? "" : text.reasonOf(reason));
  const { by, at, reason, ended } = grant;
  return (
    <p className="grant-why">
      {by === null ? text.setUp : text.givenBy(by, printInstant(at, language)) + why(reason)}
      {ended && (
        <span className="grant-end">
          {text.endedBy(ended.by, printInstant(ended.at, language)) + why(ended.reason)}
        </span>
      )}
    </p>
  );
}
