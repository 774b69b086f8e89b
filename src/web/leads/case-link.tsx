import { Link } from "wouter";
import { useLeadsText } from "../messages/leads-text.ts";
import { paths } from "../paths.ts";
import { useDistrict } from "../state/use-district.tsx";
import { CaseTags } from "./case-tags.tsx";
import type { Lead } from "./leads-model.ts";
import "./lead-table.css";

/** The case opened on a lead, with where it stands. */
export function CaseLink({ lead }: { readonly lead: Pick<Lead, "case"> }) {
  const text = useLeadsText();
  const { id: district } = useDistrict();
  const opened = lead.case;
  if (!opened) return <span className="quiet">{text.noCase}</span>;
  return (
    <Link
      className="lead-case"
      href={paths.case(district, opened.id)}
      aria-label={text.toCase(String(opened.id))}
    >
      <CaseTags line={opened} />
    </Link>
  );
}
