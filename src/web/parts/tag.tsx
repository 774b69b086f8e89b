import type { ReactNode } from "react";
import type { FactKind, Standing } from "../../domain/ledger/fact.ts";
import { useText } from "../messages/language.tsx";
import "./tag.css";

type Tone = "plain" | "blue" | "green" | "amber" | "red" | "cinnabar";

/** A short word in a frame: a status, a count, a source. */
export function Tag(props: { readonly tone?: Tone; readonly children: ReactNode }) {
  return <span className={`tag tag-${props.tone ?? "plain"}`}>{props.children}</span>;
}

const standingTone = {
  claimed: "plain",
  returned: "red",
  accepted: "blue",
  verified: "green",
  withdrawn: "red",
} as const satisfies Record<Standing, Tone>;

/** 核验状态 of a fact. */
export function StandingTag(props: { readonly standing: Standing }) {
  const { common } = useText();
  return <Tag tone={standingTone[props.standing]}>{common.standing[props.standing]}</Tag>;
}

/** 承诺, 计划, 预计 or 实际: what is said about a figure. */
export function KindTag(props: { readonly kind: FactKind }) {
  const { common } = useText();
  return <span className={`kind kind-${props.kind}`}>{common.kind[props.kind]}</span>;
}
