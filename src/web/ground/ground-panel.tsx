import { useState } from "react";
import { useGroundText } from "../messages/ground-text.ts";
import { Button } from "../parts/button.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { useBasis } from "../state/use-basis.ts";
import { useKnownAt } from "../state/use-known-at.ts";
import type { Ground } from "./ground.ts";
import { AskedParts } from "./asked-parts.tsx";
import { OwnGround } from "./own-ground.tsx";
import { PartTable } from "./part-table.tsx";
import { ruleOf } from "./rule-of.ts";
import "./ground-panel.css";

/** What a figure is, how it comes about, and what it is made of: projects, and behind each of them its facts. */
export function GroundPanel(props: { readonly ground: Ground; readonly onClose: () => void }) {
  const text = useGroundText();
  const [inner, setInner] = useState<readonly Ground[]>([]);
  const shown = inner.at(-1) ?? props.ground;
  const at = useAt(shown);
  return (
    <Dialog look="drawer" title={shown.name} onClose={props.onClose}>
      {inner.length > 0 && (
        <Button onClick={() => setInner(inner.slice(0, -1))}>{`← ${text.back}`}</Button>
      )}
      <p className="ground-figure">{shown.shown}</p>
      <p>{text.rule[shown.rule ?? ruleOf(shown.from)]}</p>
      <Body
        key={inner.length}
        ground={{ ...shown, at }}
        onOpen={(next) => setInner([...inner, next])}
      />
    </Dialog>
  );
}

/** The point and basis a figure was told at. */
function useAt({ at }: Ground) {
  const { knownAt } = useKnownAt();
  const { asked: basis } = useBasis();
  return at ?? { knownAt, basis };
}

type BodyProps = { readonly ground: Ground; readonly onOpen: (ground: Ground) => void };

function Body({ ground, onOpen }: BodyProps) {
  const { from, at } = ground;
  switch (from.kind) {
    case "parts":
      return <PartTable {...from} at={at} onOpen={onOpen} />;
    case "total":
    case "debt":
    case "plan":
    case "bulletin":
      return <AskedParts from={from} at={at} onOpen={onOpen} />;
    case "attribute":
    case "facts":
    case "state":
      return <OwnGround from={from} at={at} />;
  }
}
