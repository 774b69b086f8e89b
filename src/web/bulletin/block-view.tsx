import type { Block, Imprint } from "../../domain/bulletin/document.ts";
import { useText } from "../messages/language.tsx";
import { PaperTable } from "./paper-table.tsx";
import { PaperFiguresProvider, usePaperFigures } from "./paper-figures.ts";
import { Runs } from "./runs.tsx";
import type { Piece } from "./sheets.ts";

/** One block of the document, or the part of it that stands on a page. The words are the document's own. */
export function BlockView({ piece }: { readonly piece: Piece }) {
  const { block } = piece;
  const cut = piece.cut ? { cut: piece.cut } : {};
  if (block.kind === "table") return <PaperTable table={block} {...cut} />;
  if (block.kind === "paragraph") return <Paragraph block={block} {...cut} />;
  return isEnd(block) ? <EndView block={block} /> : <HeadView block={block} />;
}

type ParagraphProps = {
  readonly block: Extract<Block, { kind: "paragraph" }>;
  readonly cut?: readonly [number, number];
};

/** A paragraph that runs over a page is drawn on both and shown in part; it is read and copied once. */
function Paragraph({ block, cut }: ParagraphProps) {
  const { bulletin } = useText();
  const number = usePaperFigures()?.blocks.indexOf(block) ?? -1;
  const runs = (
    <Runs runs={block.runs} place={(run) => `${number}.${run}`} head={bulletin.figure} />
  );
  if (!cut) return <p className="paper-text">{runs}</p>;
  const [from, to] = cut;
  return (
    <div
      className="paper-cut"
      aria-hidden={from > 0 || undefined}
      style={{ height: `calc(var(--pitch) * ${to - from})` }}
    >
      <p className="paper-text" style={{ marginTop: `calc(var(--pitch) * ${-from})` }}>
        {from > 0 ? <PaperFiguresProvider value={null}>{runs}</PaperFiguresProvider> : runs}
      </p>
    </div>
  );
}

type Head = Extract<
  Block,
  { kind: "redHead" | "documentNumber" | "title" | "salutation" | "heading" }
>;

function HeadView({ block }: { readonly block: Head }) {
  const { bulletin } = useText();
  switch (block.kind) {
    case "redHead":
      return (
        <div className="paper-head">
          {block.label !== null && <p className="paper-label">{bulletin.sample(block.label)}</p>}
          <p className="paper-agency">{block.agency}</p>
        </div>
      );
    case "documentNumber":
      return <p className="paper-number">{block.text}</p>;
    case "title":
      return (
        <h2 className="paper-title">
          {block.lines.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </h2>
      );
    case "salutation":
      return <p>{block.text}</p>;
    case "heading":
      return block.level === 1 ? (
        <h3 className="paper-heading paper-heading-1">{block.text}</h3>
      ) : (
        <h4 className={`paper-heading paper-heading-${block.level}`}>{block.text}</h4>
      );
  }
}

const ends = ["attachments", "signature", "note", "annex", "imprint"] as const;

type End = Extract<Block, { kind: (typeof ends)[number] }>;

function isEnd(block: Block): block is End {
  return ends.some((kind) => kind === block.kind);
}

function EndView({ block }: { readonly block: End }) {
  const { bulletin } = useText();
  switch (block.kind) {
    case "attachments":
      return (
        <div className="paper-attachments">
          <span>{bulletin.attachment}</span>
          <ol>
            {block.names.map((name, at) => (
              <li key={name}>{block.names.length === 1 ? name : bulletin.number(at + 1, name)}</li>
            ))}
          </ol>
        </div>
      );
    case "signature":
      return (
        <div className="paper-signature">
          <p>{block.text}</p>
          <p>{block.date}</p>
        </div>
      );
    case "note":
      return <p className={`paper-note-${block.under}`}>{block.text}</p>;
    case "annex":
      return (
        <div className="paper-annex">
          <p>{block.label}</p>
          <h3>{block.title}</h3>
        </div>
      );
    case "imprint":
      return <ImprintView block={block} />;
  }
}

function ImprintView({ block }: { readonly block: Imprint }) {
  const { bulletin } = useText();
  return (
    <div className="paper-imprint">
      {block.copies !== null && (
        <p>
          {bulletin.copies}
          {block.copies}
        </p>
      )}
      <p>
        <span>{block.office}</span>
        <span>{block.issued}</span>
      </p>
      <p className="paper-basis">{block.basis}</p>
    </div>
  );
}
