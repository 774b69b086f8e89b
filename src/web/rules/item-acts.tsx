import { useRulesText } from "../messages/rules-text.ts";
import { Button } from "../parts/button.tsx";
import { Icon } from "../parts/icon.tsx";

type ActsProps = {
  /** What the item is called, for who cannot see which row it is. */
  readonly name: string;
  readonly at: number;
  readonly count: number;
  readonly mayRemove?: boolean;
  readonly onEdit?: () => void;
  readonly onMove?: (by: -1 | 1) => void;
  readonly onRemove: () => void;
};

/** What one does with an item of a list: edit, move, take out. */
export function ItemActs({ name, at, count, mayRemove = true, ...acts }: ActsProps) {
  const text = useRulesText();
  const { onEdit, onMove, onRemove } = acts;
  return (
    <>
      {onEdit && (
        <Button look="quiet" square aria-label={text.edit(name)} onClick={onEdit}>
          <Icon name="pen" />
        </Button>
      )}
      {onMove && (
        <>
          <Button
            look="quiet"
            square
            aria-label={text.moveUp(name)}
            disabled={at === 0}
            onClick={() => onMove(-1)}
          >
            <Icon name="up" />
          </Button>
          <Button
            look="quiet"
            square
            aria-label={text.moveDown(name)}
            disabled={at === count - 1}
            onClick={() => onMove(1)}
          >
            <Icon name="down" />
          </Button>
        </>
      )}
      <Button
        look="quiet"
        square
        aria-label={text.remove(name)}
        disabled={!mayRemove}
        onClick={onRemove}
      >
        <Icon name="close" />
      </Button>
    </>
  );
}
