import type { ReactNode } from "react";
import { useEvidenceText } from "../messages/evidence-text.ts";
import { useLanguage } from "../messages/language.tsx";
import { printInstant } from "../parts/print-instant.ts";
import type { EvidencePage, Piece } from "./evidence-model.ts";

type FactsProps = { readonly piece: Piece; readonly parcel: EvidencePage["parcel"] };

/** What is known of a piece: when, by whom, where, with what, and its digests. */
export function ViewerFacts({ piece, parcel }: FactsProps) {
  const words = useEvidenceText();
  const text = words.viewer;
  const { language } = useLanguage();
  const { width, height } = piece;
  const size = width !== null && height !== null ? ` · ${text.pixels(width, height)}` : "";
  return (
    <dl className="viewer-facts">
      <Line title={text.taken}>
        {piece.takenAt === null ? text.takenUnknown : printInstant(piece.takenAt, language)}
      </Line>
      <Line title={text.how}>{text.ways[piece.how]}</Line>
      <Line title={text.by}>
        {piece.by.unit} {piece.by.person}
      </Line>
      <Line title={text.at}>{printInstant(piece.at, language)}</Line>
      <Line title={text.size}>
        {words.bytes(piece.bytes)}
        {size}
      </Line>
      {piece.place && <PlaceLine place={piece.place} parcel={parcel} />}
      {piece.fields && Object.keys(piece.fields).length > 0 && (
        <Line title={text.fields}>
          {["Make", "Model", "Software"].flatMap((name) => piece.fields?.[name] ?? []).join(" · ")}
        </Line>
      )}
      <Line title={text.digest}>
        <code>
          {text.digests.sha256} {piece.sha256}
        </code>
        <code>
          {text.digests.sm3} {piece.sm3}
        </code>
      </Line>
    </dl>
  );
}

function Line(props: { readonly title: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{props.title}</dt>
      <dd>{props.children}</dd>
    </>
  );
}

function PlaceLine(props: {
  readonly place: NonNullable<Piece["place"]>;
  readonly parcel: EvidencePage["parcel"];
}) {
  const text = useEvidenceText().viewer;
  const { latitude, longitude, accuracy, by, metres } = props.place;
  return (
    <Line title={text.place}>
      {latitude}, {longitude} ({text.placeBy[by]})
      {accuracy !== null && ` · ${text.accuracy(accuracy)}`}
      <p>{metres === null ? text.noParcel : text.metres(metres)}</p>
    </Line>
  );
}
