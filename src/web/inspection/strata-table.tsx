import { Figure } from "../ground/figure.tsx";
import type { Part } from "../ground/ground.ts";
import { useInspectionsText } from "../messages/inspections-text.ts";
import { useSay } from "../messages/language.tsx";
import type { Whole } from "./inspections-model.ts";
import "../parts/table.css";

type TableProps = {
  readonly strata: Whole["strata"];
  /** The draw itself, where it has been made: its counts open the projects drawn. */
  readonly whole?: Whole;
  readonly isOpen: boolean;
  readonly isTried?: boolean;
};

/** The projects drawn from a stratum, or from all; none before the draw. */
function drawnIn(whole: Whole | undefined, stratum: string | null): readonly Part[] {
  const drawn = whole?.published?.drawn ?? [];
  return drawn
    .filter((each) => stratum === null || each.stratum === stratum)
    .map(({ subject, unit }) => ({
      id: subject,
      name: whole?.names[subject] ?? "",
      unit: whole?.units[unit] ?? "",
      values: [],
      from: { kind: "state", project: subject, state: "stage" },
    }));
}

/** The strata: what share of each is drawn, of how many, and how many were. */
export function StrataTable({ strata, whole, isOpen, isTried = false }: TableProps) {
  const text = useInspectionsText();
  const say = useSay();
  const isCounted = isOpen || isTried;
  const sum = (of: "of" | "drawn") => strata.reduce((total, each) => total + each[of], 0);
  const opens = (stratum: string | null, name: string) => ({
    name: `${name} · ${text.drawnCount}`,
    rule: "drawn" as const,
    from: { kind: "parts", heads: [], parts: drawnIn(whole, stratum) } as const,
  });
  return (
    <div className="table-box draw-strata">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{text.stratum}</th>
            <th scope="col" className="number">
              {text.percent}
            </th>
            <th scope="col" className="number">
              {text.of}
            </th>
            {isCounted && (
              <th scope="col" className="number">
                {isOpen ? text.drawnCount : text.takes}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {strata.map((each) => (
            <tr key={each.id}>
              <th scope="row">{say(each.title)}</th>
              <td className="number">{`${each.percent}%`}</td>
              <td className="number">{each.of}</td>
              {isCounted && (
                <td className="number">
                  <Figure {...opens(each.id, say(each.title))}>{each.drawn}</Figure>
                </td>
              )}
            </tr>
          ))}
          <tr>
            <th scope="row">{text.total}</th>
            <td className="number">{text.all}</td>
            <td className="number">{sum("of")}</td>
            {isCounted && (
              <td className="number">
                <Figure {...opens(null, text.total)}>{sum("drawn")}</Figure>
              </td>
            )}
          </tr>
        </tbody>
      </table>
    </div>
  );
}
