import { useMemo, useRef } from "react";
import type { OfficialDocument } from "../../domain/bulletin/document.ts";
import { useText } from "../messages/language.tsx";
import { phoneQuery, useMedia } from "../state/use-media.ts";
import { BlockView } from "./block-view.tsx";
import { type PaperFigures, PaperFiguresProvider } from "./paper-figures.ts";
import { type Part, type Piece, partsOf } from "./sheets.ts";
import { usePages } from "./use-pages.ts";
import "./paper.css";
import "./paper-blocks.css";

/** The document on paper: A4 pages on the desk, running text of the same look on the phone. */
export function Paper(props: {
  readonly document: OfficialDocument;
  readonly figures: Omit<PaperFigures, "blocks">;
}) {
  const { document, figures } = props;
  const { bulletin } = useText();
  const phone = useMedia(phoneQuery);
  const parts = useMemo(() => partsOf(document), [document]);
  const opened = useMemo(() => ({ ...figures, blocks: document.blocks }), [figures, document]);
  return (
    <PaperFiguresProvider value={opened}>
      <article className="papers" lang="zh-CN" aria-label={bulletin.paper(document.title)}>
        {phone ? <Flow parts={parts} /> : <Pages parts={parts} document={document} />}
      </article>
    </PaperFiguresProvider>
  );
}

function Flow({ parts }: { readonly parts: readonly Part[] }) {
  return parts.map((part, at) => (
    <section key={at} className="paper paper-flow">
      <Pieces pieces={part.blocks.map((block) => ({ block }))} />
    </section>
  ));
}

function Pages(props: { readonly parts: readonly Part[]; readonly document: OfficialDocument }) {
  const { bulletin } = useText();
  const { parts } = props;
  const measured = useRef<HTMLDivElement>(null);
  const pages = usePages(parts, measured);
  const head = props.document.blocks[0];
  const label = head?.kind === "redHead" ? head.label : null;
  return (
    <>
      <PaperFiguresProvider value={null}>
        <div className="paper-measured" aria-hidden="true" ref={measured}>
          {parts.map((part, at) => (
            <div key={at} className={part.turned ? "paper-type paper-type-turned" : "paper-type"}>
              <Pieces pieces={part.blocks.map((block) => ({ block }))} />
            </div>
          ))}
        </div>
      </PaperFiguresProvider>
      {pages?.map(({ turned, pieces }, at) => (
        <section key={at} className={turned ? "paper paper-turned" : "paper"}>
          {label !== null && at > 0 && <p className="paper-running">{bulletin.sample(label)}</p>}
          <div className={turned ? "paper-type paper-type-turned" : "paper-type"}>
            <Pieces pieces={pieces} />
          </div>
          {pieces[0]?.block.kind !== "imprint" && (
            <p className={at % 2 === 0 ? "paper-folio" : "paper-folio paper-folio-even"}>
              {bulletin.folio(at + 1)}
            </p>
          )}
        </section>
      ))}
    </>
  );
}

function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  return pieces.map((piece, at) => (
    <div key={at} className={`paper-piece paper-piece-${piece.block.kind}`}>
      <BlockView piece={piece} />
    </div>
  ));
}
