import { isNegative, isZero } from "../../domain/value/decimal.ts";
import { useLanguage, useSay, useText } from "../messages/language.tsx";
import { useTargetsText } from "../messages/targets-text.ts";
import { Section } from "../parts/page.tsx";
import { type Targets, inBrackets, shownAmount } from "./targets-model.ts";
import "../parts/table.css";

type SumsProps = {
  readonly sums: Targets["sums"];
  readonly targets: readonly Pick<Targets["targets"][number], "id" | "title" | "unit">[];
};

/** The district's target beside the sum of its parts, with the difference told in words. */
export function SumsTable({ sums, targets }: SumsProps) {
  const { common } = useText();
  const text = useTargetsText();
  const say = useSay();
  const { language } = useLanguage();
  type Head = SumsProps["targets"][number];
  const gapText = (difference: string, head: Head) => {
    if (isZero(difference)) return text.sumSame;
    const size = shownAmount(difference.replace("-", ""), head);
    return isNegative(difference) ? text.sumAbove(size) : text.sumBelow(size);
  };
  const shown = (amount: string | null, head: Head) =>
    amount === null ? common.empty : shownAmount(amount, head);
  return (
    <Section title={text.sums} note={text.sumsNote}>
      <div className="table-box">
        <table className="table table-stack">
          <caption className="hidden-text">{text.sums}</caption>
          <thead>
            <tr>
              <th scope="col">{text.target}</th>
              <th scope="col" className="number">
                {text.sumWhole}
              </th>
              <th scope="col" className="number">
                {text.sumParts}
              </th>
              <th scope="col">{text.sumGap}</th>
            </tr>
          </thead>
          <tbody>
            {sums.map(({ target, whole, parts, difference }) => {
              const head = targets.find(({ id }) => id === target);
              if (!head) return null;
              return (
                <tr key={target}>
                  <td>{`${say(head.title)}${inBrackets(head.unit, language)}`}</td>
                  <td className="number" data-label={text.sumWhole}>
                    {shown(whole, head)}
                  </td>
                  <td className="number" data-label={text.sumParts}>
                    {shown(parts, head)}
                  </td>
                  <td data-label={text.sumGap}>
                    {difference === null ? common.empty : gapText(difference, head)}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
