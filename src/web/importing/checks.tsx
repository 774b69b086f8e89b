import { useText } from "../messages/language.tsx";
import type { Preview } from "./import-record.ts";
import { useRefused } from "./use-refused.ts";

/** Subtotals the sheet declares against what its rows add up to. */
export function Checks({ preview }: { readonly preview: Preview }) {
  const { importing } = useText();
  const refused = useRefused();
  const { checks } = preview.plan;
  if (checks.length === 0) return null;
  return (
    <section className="checks">
      <h2>{importing.checks}</h2>
      <ul>
        {checks.map((check) => (
          <li key={refused(check)}>{refused(check)}</li>
        ))}
      </ul>
    </section>
  );
}
