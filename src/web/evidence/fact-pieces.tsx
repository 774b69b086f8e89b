import { piecesFor } from "./evidence-model.ts";
import { PieceTile } from "./piece-tile.tsx";
import { useOpenPiece, useProjectEvidence } from "./use-evidence.ts";

type PiecesProps = {
  readonly project: number;
  readonly seq?: number;
  readonly attribute: string;
  readonly scope: string;
  /** Where a piece opens; under the address of the page when absent. */
  readonly onOpen?: ((id: number) => void) | undefined;
};

/** Beside a figure or a node: the pieces of evidence used for it. */
export function FactPieces({ project, onOpen, ...fact }: PiecesProps) {
  const { show } = useOpenPiece();
  const { data } = useProjectEvidence(project);
  const pieces = piecesFor(data?.evidence ?? [], fact);
  if (pieces.length === 0) return null;
  return (
    <span className="piece-row no-print">
      {pieces.map((piece) => (
        <PieceTile key={piece.id} piece={piece} small onOpen={() => (onOpen ?? show)(piece.id)} />
      ))}
    </span>
  );
}
