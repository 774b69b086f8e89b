import { useEvidenceText } from "../messages/evidence-text.ts";
import { useLanguage, useSay } from "../messages/language.tsx";
import { Button } from "../parts/button.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { Icon } from "../parts/icon.tsx";
import { useDistrict } from "../state/use-district.tsx";
import { type EvidencePage, type Piece, fileOf } from "./evidence-model.ts";
import { SameList } from "./same-list.tsx";
import { SketchMap } from "./sketch-map.tsx";
import { ThenAndNow } from "./then-and-now.tsx";
import { ViewerFacts } from "./viewer-facts.tsx";
import { UseForm, ViewerUses } from "./viewer-uses.tsx";
import "./viewer.css";

type ViewerProps = {
  readonly page: EvidencePage;
  readonly project: number;
  readonly id: number;
  readonly onShow: (id: number) => void;
  readonly onClose: () => void;
};

/** One piece of evidence: the picture, what is known and odd about it, who relied on it, what it resembles. */
export function EvidenceViewer({ page, project, id, onShow, onClose }: ViewerProps) {
  const text = useEvidenceText().viewer;
  const { language } = useLanguage();
  const at = page.evidence.findIndex((piece) => piece.id === id);
  const piece = page.evidence[at];
  if (!piece) return null;
  const [before, after] = [page.evidence[at - 1], page.evidence[at + 1]];
  return (
    <Dialog
      look="drawer"
      title={`${piece.paper.label[language]} · ${piece.name}`}
      onClose={onClose}
      foot={
        <div className="viewer-foot">
          <Button disabled={!before} onClick={() => before && onShow(before.id)}>
            <Icon name="left" />
            {text.previous}
          </Button>
          <span className="quiet">{text.position(at + 1, page.evidence.length)}</span>
          <Button disabled={!after} onClick={() => after && onShow(after.id)}>
            {text.next}
            <Icon name="right" />
          </Button>
        </div>
      }
    >
      <div className="viewer" key={piece.id}>
        <Picture piece={piece} />
        <Signs piece={piece} />
        <ViewerFacts piece={piece} parcel={page.parcel} />
        <h3>{text.usesTitle}</h3>
        <ViewerUses piece={piece} project={project} />
        {page.mayAdd && <UseForm piece={piece} page={page} />}
        {piece.alike > 0 && (
          <>
            <h3>{text.sameTitle}</h3>
            <SameList id={piece.id} />
          </>
        )}
        {piece.noCopy === null && (
          <>
            <h3>{text.thenNow}</h3>
            <ThenAndNow page={page} id={piece.id} />
          </>
        )}
        {piece.place && (
          <>
            <h3>{text.mapTitle}</h3>
            <SketchMap page={page} id={piece.id} />
          </>
        )}
      </div>
    </Dialog>
  );
}

function Picture({ piece }: { readonly piece: Piece }) {
  const text = useEvidenceText().viewer;
  const { id: district } = useDistrict();
  return (
    <figure className="viewer-picture">
      {piece.noCopy === null && (
        <a
          href={fileOf(district, piece.id, "large")}
          target="_blank"
          rel="noreferrer"
          aria-label={text.enlarge(piece.name)}
        >
          <img src={fileOf(district, piece.id, "large")} alt={piece.name} />
        </a>
      )}
      <figcaption className="quiet">
        {piece.noCopy === null
          ? piece.mayOpen
            ? text.copyNote
            : text.originalHeld
          : text.noCopy[piece.noCopy]}
      </figcaption>
      {piece.mayOpen && (
        <a
          className="button button-plain no-print"
          href={fileOf(district, piece.id, "original")}
          download
        >
          <Icon name="export" />
          {text.original}
        </a>
      )}
    </figure>
  );
}

function Signs({ piece }: { readonly piece: Piece }) {
  const text = useEvidenceText().viewer;
  const say = useSay();
  if (piece.signs.length === 0) return null;
  return (
    <section className="viewer-signs">
      <h3>{text.signsTitle}</h3>
      <ul>
        {piece.signs.map((sign) => (
          <li key={sign.code}>{say(sign.sentence)}</li>
        ))}
      </ul>
      <p className="quiet">{text.signsNote}</p>
    </section>
  );
}
