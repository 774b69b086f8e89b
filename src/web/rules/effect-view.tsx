import { Link } from "wouter";
import { useText } from "../messages/language.tsx";
import { useRulesText } from "../messages/rules-text.ts";
import { paths } from "../paths.ts";
import { useDistrict } from "../state/use-district.tsx";
import type { Effect } from "./rule.ts";
import { useRuleWords } from "./use-rule-words.ts";

const kinds = ["stages", "lights", "statuses", "needs", "asks"] as const;

/** What a change of rules does to the projects: how many, and the first of them one by one. */
export function EffectView({ effect }: { readonly effect: Effect | null }) {
  const { dialog } = useRulesText();
  if (!effect) return <p className="quiet">{dialog.effectUnknown}</p>;
  const counted = kinds.filter((kind) => effect[kind] > 0);
  if (counted.length === 0) return <p className="quiet">{dialog.noEffect}</p>;
  return (
    <>
      <p>
        {dialog.effectSum(effect.projects)}
        {counted.map((kind) => dialog.counts[kind](effect[kind])).join(", ")}
      </p>
      <details>
        <summary>{dialog.turns}</summary>
        <Turns effect={effect} />
      </details>
    </>
  );
}

function Turns({ effect }: { readonly effect: Effect }) {
  const { dialog } = useRulesText();
  const { common } = useText();
  const { id: district } = useDistrict();
  const { value } = useRuleWords();
  const lights: Readonly<Record<string, string>> = common.light;
  const print = (what: string, words: string) =>
    what === "light" ? (lights[words] ?? words) : value(words.split("、").filter(Boolean));
  return (
    <ul className="effect-turns">
      {effect.turns.map(({ id, name, what, was, now }) => (
        <li key={`${id} ${what}`}>
          <Link href={paths.project(district, id)}>{name}</Link>
          <span>{`${dialog.turn[what]}${common.colon}${print(what, was)} → ${print(what, now)}`}</span>
        </li>
      ))}
    </ul>
  );
}
