import { useReviewText } from "../messages/review-text.ts";
import { Dialog } from "../parts/dialog.tsx";
import "./key-list.css";

const keys = [
  ["J", "next"],
  ["K", "previous"],
  ["E", "accept"],
  ["R", "return"],
  ["X", "select"],
  ["shift", "range"],
  ["A", "report"],
  ["?", "help"],
] as const;

/** The keys of the review. */
export function KeyList({ onClose }: { readonly onClose: () => void }) {
  const text = useReviewText();
  return (
    <Dialog title={text.keys} onClose={onClose}>
      <dl className="key-list">
        {keys.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd className="key">{key === "shift" ? text.shift : key}</kbd>
            </dt>
            <dd>{text.keyList[what]}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">{text.keyNote}</p>
    </Dialog>
  );
}
