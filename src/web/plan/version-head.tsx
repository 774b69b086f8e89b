import { downloadPlanNotice } from "../../contract/plan.ts";
import { addressOf } from "../../contract/endpoint.ts";
import { useLanguage } from "../messages/language.tsx";
import { usePlanText } from "../messages/plan-text.ts";
import { printInstant } from "../parts/print-instant.ts";
import { Tag } from "../parts/tag.tsx";
import { useDistrict } from "../state/use-district.tsx";
import type { PlanVersion } from "./plan-model.ts";
import "./version-head.css";

/** A version: its document, the point of the ledger it stands on, who issued it, and the notice as issued. */
export function VersionHead(props: { readonly year: string; readonly version: PlanVersion }) {
  const text = usePlanText();
  const { language } = useLanguage();
  const { id: district } = useDistrict();
  const { version, year } = props;
  const { number } = version;
  return (
    <div className="plan-version">
      <div>
        <strong>{version.title}</strong>
        {version.outside && (
          <span title={text.outsideHint}>
            <Tag tone="amber">{text.outside}</Tag>
          </span>
        )}
        <p className="quiet">
          {text.versionName(number)}
          {" · "}
          {text.issued(version.knownOn, version.point)}
          {" · "}
          {version.by} {printInstant(version.at, language)}
        </p>
        {version.basis !== "" && (
          <p className="quiet">
            {text.basis} {version.basis}
          </p>
        )}
        <p className="quiet plan-hash">
          {text.hash} <code>{version.sha256.slice(0, 16)}</code>
        </p>
      </div>
      <a
        className="button button-plain no-print"
        href={addressOf(downloadPlanNotice, { district, year, number })}
        download
      >
        {text.notice}
      </a>
    </div>
  );
}
