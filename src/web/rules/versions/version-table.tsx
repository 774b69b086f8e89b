import { useVersionsText } from "../../messages/versions-text.ts";
import { useLanguage } from "../../messages/language.tsx";
import { printInstant } from "../../parts/print-instant.ts";
import { Tag } from "../../parts/tag.tsx";
import type { Rule } from "../rule.ts";
import type { VersionChoice } from "./use-version-value.ts";
import "../../parts/table.css";

type TableProps = {
  readonly rule: Rule<unknown>;
  readonly from: VersionChoice;
  readonly to: VersionChoice;
  readonly onFrom: (choice: VersionChoice) => void;
  readonly onTo: (choice: VersionChoice) => void;
};

/** The versions newest first, the sample last; two of them chosen to be compared. */
export function VersionTable({ rule, ...choice }: TableProps) {
  const { history: text } = useVersionsText();
  const { language } = useLanguage();
  const [first] = rule.versions;
  return (
    <div className="table-box">
      <table className="table versions-table">
        <caption className="hidden-text">{text.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{text.compareA}</th>
            <th scope="col">{text.compareB}</th>
            <th scope="col">{text.number}</th>
            <th scope="col">{text.when}</th>
            <th scope="col">{text.who}</th>
            <th scope="col">{text.why}</th>
          </tr>
        </thead>
        <tbody>
          {rule.versions.map(({ seq, at, knownOn, by, unit, reason, reset }) => (
            <tr key={seq}>
              <Picks choice={seq} name={text.version(seq)} {...choice} />
              <th scope="row">
                {text.version(seq)} {seq === first?.seq && <Tag tone="green">{text.inForce}</Tag>}{" "}
                {reset && <Tag>{text.reset}</Tag>}
              </th>
              <td>
                {knownOn}
                <span className="versions-unit">{text.recorded(printInstant(at, language))}</span>
              </td>
              <td>
                {by}
                <span className="versions-unit">{unit}</span>
              </td>
              <td>{reason}</td>
            </tr>
          ))}
          {rule.isShipped && (
            <tr>
              <Picks choice="sample" name={text.sample} {...choice} />
              <th scope="row" colSpan={4}>
                {text.sample}
              </th>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

type PicksProps = Omit<TableProps, "rule"> & {
  readonly choice: VersionChoice;
  readonly name: string;
};

function Picks({ choice, name, from, to, onFrom, onTo }: PicksProps) {
  const { history: text } = useVersionsText();
  return (
    <>
      <td>
        <input
          type="radio"
          name="from"
          aria-label={text.aOf(name)}
          checked={from === choice}
          onChange={() => onFrom(choice)}
        />
      </td>
      <td>
        <input
          type="radio"
          name="to"
          aria-label={text.bOf(name)}
          checked={to === choice}
          onChange={() => onTo(choice)}
        />
      </td>
    </>
  );
}
