import { useUnitsText } from "../../messages/units-text.ts";
import { Tag } from "../../parts/tag.tsx";
import { unitsInOrder } from "../../people/units-in-order.ts";
import type { TreeUnit } from "./unit-types.ts";
import "./units.css";

type TreeListProps = {
  readonly units: readonly TreeUnit[];
  readonly onOpen: (unit: number) => void;
};

/** The tree from the top down: each unit with what stands with it. */
export function TreeList({ units, onOpen }: TreeListProps) {
  const text = useUnitsText();
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  return (
    <ul className="units-tree" aria-label={text.list}>
      {unitsInOrder(units).map(({ id, depth }) => {
        const unit = byId.get(id);
        return unit && <TreeLine key={id} unit={unit} depth={depth} onOpen={onOpen} />;
      })}
    </ul>
  );
}

type LineProps = {
  readonly unit: TreeUnit;
  readonly depth: number;
  readonly onOpen: (unit: number) => void;
};

function TreeLine({ unit, depth, onOpen }: LineProps) {
  const text = useUnitsText();
  const { id, name, kind, isOpen, holding } = unit;
  return (
    <li className={isOpen ? "units-line" : "units-line units-closed"}>
      <div className="units-name" style={{ paddingInlineStart: `${Math.min(depth, 8) * 1.5}em` }}>
        <button type="button" className="units-open" onClick={() => onOpen(id)}>
          {name}
        </button>
        <span className="quiet">{text.kind[kind]}</span>
        {!isOpen && <Tag>{text.closed}</Tag>}
      </div>
      {holding && (
        <p className="units-counts">
          <span className="quiet">
            {holding.reports.length > 0 && text.months(holding.reports.length)}
          </span>
          <span className={holding.projects === 0 ? "quiet" : ""}>
            {text.projects(holding.projects)}
          </span>
          <span className={holding.grants === 0 ? "quiet" : ""}>{text.grants(holding.grants)}</span>
        </p>
      )}
    </li>
  );
}
