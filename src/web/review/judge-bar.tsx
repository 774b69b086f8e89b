import { useReviewText } from "../messages/review-text.ts";
import { useText } from "../messages/language.tsx";
import { Button } from "../parts/button.tsx";
import type { Review } from "./use-review.ts";
import "./judge-bar.css";

type BarProps = {
  readonly review: Review;
  /** Why not; null when the reader may judge what is chosen. */
  readonly barred: string | null;
  readonly onAccept: () => void;
  readonly onReturn: () => void;
};

/** Accept and return, of the open item or of everything selected. */
export function JudgeBar({ review, barred, onAccept, onReturn }: BarProps) {
  const text = useReviewText();
  const n = review.chosen.length;
  const all = review.accepting.length;
  const one = all > 1 ? text.acceptWhole(all) : text.accept;
  return (
    <footer className="judge-bar no-print">
      {barred !== null && <p className="judge-barred">{barred}</p>}
      {n > 0 && (
        <p>
          <strong>{text.selected(n)}</strong>
          <Button look="quiet" onClick={review.clear}>
            {text.clear}
          </Button>
        </p>
      )}
      <div className="judge-ways">
        <Button look="danger" disabled={barred !== null} onClick={onReturn}>
          {n > 0 ? text.returnSelected(n) : text.return}
          <Key name="R" />
        </Button>
        <Button look="main" disabled={barred !== null} onClick={onAccept}>
          {n > 0 && all === n ? text.acceptSelected(n) : one}
          <Key name="E" />
        </Button>
      </div>
    </footer>
  );
}

function Key({ name }: { readonly name: string }) {
  return (
    <kbd className="key" aria-hidden="true">
      {name}
    </kbd>
  );
}

/** One before, one after, and where one is. */
export function Position({ review }: { readonly review: Review }) {
  const { common } = useText();
  const text = useReviewText();
  const at = review.items.findIndex((item) => item === review.current);
  return (
    <div className="review-steps">
      <Button disabled={at <= 0} onClick={() => review.step(-1)}>
        {text.previous}
        <Key name="K" />
      </Button>
      <span>{at < 0 ? common.empty : text.position(at + 1, review.items.length)}</span>
      <Button disabled={at >= review.items.length - 1} onClick={() => review.step(1)}>
        {text.next}
        <Key name="J" />
      </Button>
    </div>
  );
}
