import { Link } from "wouter";
import { useSay } from "../messages/language.tsx";
import { useLeadsText } from "../messages/leads-text.ts";
import { Tag } from "../parts/tag.tsx";
import { paths } from "../paths.ts";
import { useDistrict } from "../state/use-district.tsx";
import { Why } from "./lead-drawer.tsx";
import type { DetectorInfo } from "./leads-model.ts";
import "./detector-list.css";

/** Every detector with why it asks, and how often it was right. */
export function DetectorList({ detectors }: { readonly detectors: readonly DetectorInfo[] }) {
  const text = useLeadsText();
  const say = useSay();
  const { id: district } = useDistrict();
  return (
    <ul className="detector-list">
      {detectors.map((detector) => (
        <li key={detector.id}>
          <h2>
            {say(detector.title)}{" "}
            <Tag tone={detector.level === "hard" ? "red" : "plain"}>{text[detector.level]}</Tag>
          </h2>
          <Why detector={{ explanation: detector.explanation, source: detector.source }} />
          <p className="quiet">
            {detector.leads > 0 ? (
              <Link href={paths.leads(district, { detector: detector.id })}>
                {text.leadsNow(String(detector.leads))}
              </Link>
            ) : (
              text.leadsNow("0")
            )}
            {" · "}
            <Record detector={detector} />
            {" · "}
            {text.version(detector.version)}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Record({ detector }: { readonly detector: DetectorInfo }) {
  const text = useLeadsText();
  const { found, precision } = detector;
  if (precision === null) return text.noRecord;
  const { real, explained, false: nothing } = found;
  return (
    <>
      {text.found(String(real), String(explained), String(nothing))}{" "}
      <strong>{text.precision(String(precision))}</strong>
    </>
  );
}
