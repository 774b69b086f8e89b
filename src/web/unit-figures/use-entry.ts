import { useState } from "react";
import { stateUnitFigures } from "../../contract/unit-figures.ts";
import { useChange } from "../api/use-call.ts";
import { onceKey } from "../parts/once-key.ts";
import { useDistrict } from "../state/use-district.tsx";
import { type TypedCells, withTyped } from "./entry.ts";

const empty = { evidence: "", address: "", reason: "" };
export type Grounds = typeof empty;

/** What is typed for one attribute and period, and recording it: a retry carries the same key, so it is recorded once. */
export function useEntry(attribute: string, period: string | null) {
  const { id: district } = useDistrict();
  const [cells, setCells] = useState<TypedCells>(new Map());
  const [grounds, setGrounds] = useState<Grounds>(empty);
  const [key, setKey] = useState(onceKey);
  const sending = useChange(stateUnitFigures, ["showUnitFigures"]);
  const change = (next: TypedCells) => {
    setCells(next);
    setKey(onceKey());
    sending.reset();
  };
  const send = () => {
    const [label, address] = [grounds.evidence.trim(), grounds.address.trim()];
    const paper = { label: label || address, ...(address === "" ? {} : { address }) };
    const figures = [...cells].map(([unit, text]) => ({ unit, text }));
    const { reason } = grounds;
    const evidence = paper.label === "" ? [] : [paper];
    sending.mutate(
      { input: { district, key, attribute, period, evidence, reason, figures } },
      {
        onSuccess: () => {
          setCells(new Map());
          setGrounds(empty);
          setKey(onceKey());
        },
      },
    );
  };
  return {
    cells,
    change,
    type: (unit: number, text: string) => change(withTyped(cells, unit, text)),
    grounds,
    ground: (patch: Partial<Grounds>) => {
      setGrounds({ ...grounds, ...patch });
      setKey(onceKey());
    },
    sending,
    send,
  };
}

export type Entry = ReturnType<typeof useEntry>;
