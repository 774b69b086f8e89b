import { useText } from "../messages/language.tsx";
import { Icon } from "../parts/icon.tsx";
import type { ProjectFact } from "./project-types.ts";
import "./evidence.css";

/** What a fact rests on; a page of the web is a link, a file shows the start of its fingerprint. */
export function EvidenceList(props: { readonly evidence: ProjectFact["evidence"] }) {
  const { project } = useText();
  if (props.evidence.length === 0)
    return <span className="evidence-none">{project.noEvidence}</span>;
  return (
    <ul className="evidence">
      {props.evidence.map(({ label, address, sha256 }) => (
        <li key={`${label} ${address ?? ""}`} title={sha256}>
          {isWeb(address) ? (
            <a href={address} target="_blank" rel="noreferrer">
              {label} <Icon name="link" />
            </a>
          ) : (
            label
          )}
        </li>
      ))}
    </ul>
  );
}

/** An address may come from anyone: only web addresses become links. */
function isWeb(address: string | undefined): address is string {
  return address !== undefined && /^https?:\/\//iu.test(address);
}
