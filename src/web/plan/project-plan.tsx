import { Link } from "wouter";
import { usePlanText } from "../messages/plan-text.ts";
import { Section } from "../parts/page.tsx";
import { paths } from "../paths.ts";
import type { ProjectPage } from "../project/project-types.ts";
import { useDistrict } from "../state/use-district.tsx";
import { usePrint } from "../parts/use-print.ts";
import "./project-plan.css";

/** On a project's page: which yearly plans it stands in, and the ceremonies it was part of. */
export function ProjectPlan({ facts }: { readonly facts: ProjectPage["facts"] }) {
  const text = usePlanText();
  const print = usePrint();
  const { id: district } = useDistrict();
  const current = facts.filter((fact) => fact.current);
  const tiers = current
    .filter((fact) => fact.attribute === "planTier" && fact.period !== null)
    .toSorted((a, b) => ((a.period ?? "") < (b.period ?? "") ? 1 : -1));
  const parts = current.filter((fact) => fact.attribute === "batch" && fact.value === "in");
  if (tiers.length + parts.length === 0) return null;
  return (
    <Section title={text.onProject}>
      <ul className="project-plan">
        {tiers.map(({ seq, value, period }) => (
          <li key={seq}>
            <Link href={paths.plan(district, { year: period })}>
              {value === "none"
                ? text.notInPlan(period ?? "")
                : text.inPlan(period ?? "", print.value("planTier", value))}
            </Link>
          </li>
        ))}
        {parts.map(({ seq, scope }) => (
          <li key={seq}>
            <Link href={paths.batches(district, { batch: scope })}>{scope}</Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
