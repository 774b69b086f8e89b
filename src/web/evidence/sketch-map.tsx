import { useEvidenceText } from "../messages/evidence-text.ts";
import { type EvidencePage, sketchOf } from "./evidence-model.ts";
import "./sketch-map.css";

type MapProps = { readonly page: EvidencePage; readonly id: number };

/** Where pictures were taken, relative to the project: a plain drawing of our own, with squares to measure by. */
export function SketchMap({ page, id }: MapProps) {
  const text = useEvidenceText().viewer;
  const sketch = sketchOf(page);
  if (!sketch) return null;
  const { reach, square, dots, hasParcel } = sketch;
  const lines = Array.from({ length: 9 }, (_, at) => (at - 4) * square);
  const dot = reach / 36;
  return (
    <figure className="sketch">
      <svg
        viewBox={`${-reach} ${-reach} ${2 * reach} ${2 * reach}`}
        role="img"
        aria-label={text.mapLabel(dots.length)}
      >
        {lines.map((at) => (
          <g key={at} className="sketch-line" strokeWidth={reach / 300}>
            <path d={`M${at} ${-reach}V${reach}M${-reach} ${at}H${reach}`} />
          </g>
        ))}
        {hasParcel && (
          <path
            className="sketch-parcel"
            strokeWidth={reach / 80}
            d={`M${-dot} ${-dot}H${dot}V${dot}H${-dot}Z`}
          />
        )}
        {dots.map(({ id: own, east, north }) => (
          <circle
            key={own}
            className={own === id ? "sketch-here" : "sketch-dot"}
            cx={east}
            cy={-north}
            r={own === id ? dot * 1.2 : dot * 0.8}
          />
        ))}
      </svg>
      <figcaption className="quiet">
        <span className="sketch-key sketch-key-here">{text.here}</span>
        {hasParcel && <span className="sketch-key sketch-key-parcel">{text.parcel}</span>}
        <span>{text.mapGrid(square)}</span>
        <p>{text.mapNote}</p>
      </figcaption>
    </figure>
  );
}
