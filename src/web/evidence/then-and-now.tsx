import { useState } from "react";
import { useEvidenceText } from "../messages/evidence-text.ts";
import { SelectField } from "../parts/field.tsx";
import { useDistrict } from "../state/use-district.tsx";
import { type EvidencePage, counterpart, dated, dayInChina, fileOf } from "./evidence-model.ts";

type PairProps = { readonly page: EvidencePage; readonly id: number };

/** 前后对照: two pictures of one project side by side, the older one first. */
export function ThenAndNow({ page, id }: PairProps) {
  const text = useEvidenceText().viewer;
  const { id: district } = useDistrict();
  const all = dated(page.evidence);
  const [chosen, setChosen] = useState<number>();
  const first = counterpart(page.evidence, id);
  const other = all.find((piece) => piece.id === (chosen ?? first) && piece.id !== id);
  const own = all.find((piece) => piece.id === id);
  if (!own || !other) return <p className="quiet">{text.onlyOne}</p>;
  const pair = own.takenAt < other.takenAt ? [own, other] : [other, own];
  return (
    <>
      {all.length > 2 && (
        <SelectField
          label={text.compareWith}
          value={String(other.id)}
          options={all
            .filter((piece) => piece.id !== id)
            .map((piece) => ({
              id: String(piece.id),
              label: `${dayInChina(piece.takenAt)} ${piece.name}`,
            }))}
          onChange={(event) => setChosen(Number(event.target.value))}
        />
      )}
      <div className="viewer-pair">
        {pair.map((piece, at) => (
          <figure key={piece.id}>
            <img src={fileOf(district, piece.id, "large")} alt={piece.name} />
            <figcaption>
              {at === 0 ? text.earlier : text.later} {dayInChina(piece.takenAt)}
            </figcaption>
          </figure>
        ))}
      </div>
    </>
  );
}
