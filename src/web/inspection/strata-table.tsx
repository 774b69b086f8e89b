import { useInspectionsText } from "../messages/inspections-text.ts";
import { useSay } from "../messages/language.tsx";
import type { Whole } from "./inspections-model.ts";
import "../parts/table.css";

type TableProps = {
  readonly strata: Whole["strata"];
  readonly isOpen: boolean;
  readonly isTried?: boolean;
};

/** The strata: what share of each is drawn, of how many, and how many were. */
export function StrataTable({ strata, isOpen, isTried = false }: TableProps) {
  const text = useInspectionsText();
  const say = useSay();
  const isCounted = isOpen || isTried;
  const sum = (of: "of" | "drawn") => strata.reduce((total, each) => total + each[of], 0);
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
              {isCounted && <td className="number">{each.drawn}</td>}
            </tr>
          ))}
          <tr>
            <th scope="row">{text.total}</th>
            <td className="number">{text.all}</td>
            <td className="number">{sum("of")}</td>
            {isCounted && <td className="number">{sum("drawn")}</td>}
          </tr>
        </tbody>
      </table>
    </div>
  );
}
