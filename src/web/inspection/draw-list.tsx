import { Link } from "wouter";
import { printDay } from "../../domain/value/print-day.ts";
import { useInspectionsText } from "../messages/inspections-text.ts";
import { useLanguage } from "../messages/language.tsx";
import { Tag } from "../parts/tag.tsx";
import { paths } from "../paths.ts";
import { useDistrict } from "../state/use-district.tsx";
import { type Draws, stateTone } from "./inspections-model.ts";
import "../parts/table.css";

/** Every draw, those not opened in time among them for good. */
export function DrawList({ draws, shown }: { readonly draws: Draws; readonly shown: number }) {
  const text = useInspectionsText();
  const { language } = useLanguage();
  const { id: district } = useDistrict();
  const day = (iso: string) => printDay({ day: iso, precision: "day" }, language);
  return (
    <div className="table-box">
      <table className="table table-stack">
        <caption className="hidden-text">{text.draws}</caption>
        <thead>
          <tr>
            <th scope="col">{text.drawTitle}</th>
            <th scope="col">{text.stands}</th>
            <th scope="col">{text.committed}</th>
            <th scope="col">{text.revealBy}</th>
            <th scope="col">{text.drawnCount}</th>
          </tr>
        </thead>
        <tbody>
          {draws.map((draw) => (
            <tr key={draw.id}>
              <td>
                <Link
                  href={paths.inspections(district, { draw: draw.id })}
                  aria-current={draw.id === shown ? "true" : undefined}
                >
                  {`${text.number(draw.number)} ${draw.title}`}
                </Link>
              </td>
              <td data-label={text.stands}>
                <Tag tone={stateTone(draw)}>
                  {draw.isOverdue ? text.overdue : text.state[draw.state]}
                </Tag>
              </td>
              <td data-label={text.committed}>{`${day(draw.committedOn)} ${draw.committedBy}`}</td>
              <td data-label={text.revealBy}>{day(draw.revealBy)}</td>
              <td data-label={text.drawnCount}>
                {draw.drawn === null ? text.ofCount(draw.of) : text.count(draw.drawn, draw.of)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
