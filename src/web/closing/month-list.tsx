import { Link } from "wouter";
import { printPeriod } from "../../domain/value/period.ts";
import { useClosingText } from "../messages/closing-text.ts";
import { useLanguage } from "../messages/language.tsx";
import { Tag } from "../parts/tag.tsx";
import { paths } from "../paths.ts";
import { useDistrict } from "../state/use-district.tsx";
import type { ClosingMonth } from "./closing-model.ts";
import "./month-list.css";

type ListProps = { readonly months: readonly ClosingMonth[]; readonly period: string };

/** The months, newest first; the one that may be closed on top. */
export function MonthList({ months, period }: ListProps) {
  const text = useClosingText();
  const { language } = useLanguage();
  const { id: district } = useDistrict();
  return (
    <nav className="closing-months" aria-label={text.months}>
      <ol>
        {months.map((month) => (
          <li key={month.period}>
            <Link
              href={paths.closing(district, { period: month.period })}
              aria-current={month.period === period ? "page" : undefined}
            >
              <span>{printPeriod(month.period, language)}</span>
              {month.issues === 0 ? (
                <Tag tone="amber">{text.next}</Tag>
              ) : (
                <span className="quiet">
                  {month.issues > 1 ? text.issues(month.issues) : text.closed}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
