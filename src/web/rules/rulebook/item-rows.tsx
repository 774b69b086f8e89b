import type { ReactNode } from "react";
import type { Path } from "../../../domain/scoring/reader.ts";
import { numberOf } from "../../../domain/scoring/text/lines.ts";
import { useLanguage } from "../../messages/language.tsx";
import { useRulebookText } from "../../messages/rulebook-text.ts";
import { ItemActs } from "../item-acts.tsx";
import { withItem, withMoved } from "../rule.ts";
import { useDesk } from "./desk.ts";

type RowsProps = {
  readonly items: readonly unknown[];
  /** Fewer than these may not be left. */
  readonly least: number;
  readonly path: Path;
  readonly label: string;
  readonly onChange: (items: readonly unknown[]) => void;
  readonly children: (at: number) => ReactNode;
};

/** How many numbers stand before a place: how deep an item lies. */
function depthOf(path: Path): number {
  return path.filter((step) => typeof step === "number").length;
}

/** Items one beneath the other, numbered as 项 are; each is moved and taken out by itself. */
export function ItemRows({ items, least, path, label, onChange, children }: RowsProps) {
  const { language } = useLanguage();
  const text = useRulebookText();
  const { locked } = useDesk();
  return (
    <ol className="law-items">
      {items.map((_, at) => (
        // Items of a draft have no name of their own; their fields keep nothing of what is typed.
        <li key={at}>
          <span className="law-number" aria-hidden="true">
            {numberOf(Math.max(0, depthOf(path) - 1), at, language)}
          </span>
          <div className="law-item">{children(at)}</div>
          {!locked && (
            <span className="law-acts no-print">
              <ItemActs
                name={text.nth(label, at + 1)}
                at={at}
                count={items.length}
                mayRemove={items.length > least}
                {...(items.length > 1
                  ? { onMove: (by: -1 | 1) => onChange(withMoved(items, at, by)) }
                  : {})}
                onRemove={() => onChange(withItem(items, at))}
              />
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
