import { Link } from "wouter";
import { useReportingText } from "../messages/reporting-text.ts";
import { useSay } from "../messages/language.tsx";
import { Tag } from "../parts/tag.tsx";
import { paths } from "../paths.ts";
import { useDistrict } from "../state/use-district.tsx";
import type { Reporting } from "./reporting-model.ts";
import "./digest.css";

type Line = Reporting["digest"][number];

/** Where a line is done: a case on its page, a report to judge in the review, everything else in the unit's month. */
export function wayOf(district: string, line: Line): string {
  if (line.case !== null) return paths.case(district, line.case);
  const period = line.period ?? "";
  return line.kind === "judge"
    ? paths.review(district, { period })
    : paths.month(district, line.unit, period);
}

/** Lines of the morning's list; what is late says so. */
export function DigestLines({ lines }: { readonly lines: readonly Line[] }) {
  const text = useReportingText();
  const say = useSay();
  const { id: district } = useDistrict();
  return (
    <ol>
      {lines.map((line) => (
        <li key={`${line.kind} ${line.unit} ${line.period ?? line.case}`}>
          {line.isLate && <Tag tone="red">{text.digestLate}</Tag>}{" "}
          <Link href={wayOf(district, line)}>{say(line.text)}</Link>
        </li>
      ))}
    </ol>
  );
}
