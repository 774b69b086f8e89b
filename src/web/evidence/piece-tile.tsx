import { mediaName } from "../../domain/evidence/media.ts";
import { useEvidenceText } from "../messages/evidence-text.ts";
import { useLanguage, useSay } from "../messages/language.tsx";
import { Tag } from "../parts/tag.tsx";
import { useDistrict } from "../state/use-district.tsx";
import { type Piece, dayInChina, fileOf } from "./evidence-model.ts";
import "./piece-tile.css";

type TileProps = { readonly piece: Piece; readonly onOpen: () => void; readonly small?: boolean };

/** One piece of evidence: its copy or what it is, what sort of paper, what is odd about it. Pressing it opens it. */
export function PieceTile({ piece, onOpen, small = false }: TileProps) {
  const text = useEvidenceText();
  const say = useSay();
  const { language } = useLanguage();
  const day = dayInChina(piece.takenAt ?? piece.at);
  return (
    <button
      type="button"
      className={small ? "piece piece-small" : "piece"}
      aria-label={text.open(piece.name)}
      title={piece.name}
      onClick={onOpen}
    >
      <PieceFace piece={piece} />
      {!small && (
        <span className="piece-words">
          <span className="piece-paper">{piece.paper.label[language]}</span>
          <span className="quiet">{day}</span>
          {piece.signs.length > 0 && (
            <span title={piece.signs.map((sign) => say(sign.sentence)).join("\n")}>
              <Tag tone="amber">{text.signs(piece.signs.length)}</Tag>
            </span>
          )}
        </span>
      )}
    </button>
  );
}

/** The small copy, or the ending of what has none. */
export function PieceFace({ piece }: { readonly piece: Pick<Piece, "id" | "media" | "noCopy"> }) {
  const { id: district } = useDistrict();
  if (piece.noCopy !== null)
    return <span className="piece-kind">{mediaName(piece.media).ending.toUpperCase()}</span>;
  return (
    <img src={fileOf(district, piece.id, "small")} alt="" loading="lazy" width={160} height={120} />
  );
}
