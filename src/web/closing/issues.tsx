import { useState } from "react";
import { Link } from "wouter";
import { useClosingText } from "../messages/closing-text.ts";
import { useLanguage } from "../messages/language.tsx";
import { Button } from "../parts/button.tsx";
import { printInstant } from "../parts/print-instant.ts";
import { paths } from "../paths.ts";
import { useDistrict } from "../state/use-district.tsx";
import { type Closing, grouped, issueNumber, pointText } from "./closing-model.ts";
import "./issues.css";

/** Every issue of a closed month, newest first: its point, its fingerprint, who and why. */
export function Issues({ issues }: { readonly issues: readonly Closing[] }) {
  return (
    <ol className="issues">
      {issues.map((issue, at) => (
        <Issue key={`${issue.point} ${issue.at}`} issue={issue} number={issueNumber(issues, at)} />
      ))}
    </ol>
  );
}

function Issue(props: { readonly issue: Closing; readonly number: number }) {
  const text = useClosingText();
  const { language } = useLanguage();
  const { id: district } = useDistrict();
  const { issue, number } = props;
  return (
    <li>
      <h3>
        {number === 1 ? text.issueOne : text.issueMore(number)}
        <Link href={paths.bulletin(district, { month: issue.period, knownAt: pointText(issue) })}>
          {text.bulletin}
        </Link>
      </h3>
      <dl>
        <dt>{text.point}</dt>
        <dd>{text.pointText(issue.knownOn, issue.point)}</dd>
        <dt title={text.hashHint}>{text.hash}</dt>
        <dd>
          <Fingerprint sha256={issue.sha256} />
        </dd>
        {issue.basis !== null && (
          <>
            <dt>{text.basis}</dt>
            <dd>{issue.basis}</dd>
          </>
        )}
        {issue.without.length > 0 && (
          <>
            <dt>{text.without}</dt>
            <dd>
              {issue.without.map(({ name }) => name).join(" · ")}
              {issue.reason !== null && <span className="issues-reason">{issue.reason}</span>}
            </dd>
          </>
        )}
        <dt>{text.by}</dt>
        <dd>
          {issue.by}
          {" · "}
          {printInstant(issue.at, language)}
        </dd>
      </dl>
    </li>
  );
}

function Fingerprint({ sha256 }: { readonly sha256: string }) {
  const text = useClosingText();
  const [copied, setCopied] = useState(false);
  // Where the page is not served safely there is no clipboard; the fingerprint can still be read.
  const clipboard = window.isSecureContext ? navigator.clipboard : undefined;
  const copy = async () => {
    await clipboard?.writeText(sha256);
    setCopied(true);
  };
  return (
    <>
      <code className="issues-hash">{grouped(sha256)}</code>
      {clipboard && (
        <Button look="quiet" onClick={() => void copy().catch(() => undefined)}>
          {copied ? text.copied : text.copy}
        </Button>
      )}
    </>
  );
}
