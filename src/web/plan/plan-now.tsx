import { type ReactNode, useState } from "react";
import { Link } from "wouter";
import { usePlanText } from "../messages/plan-text.ts";
import { Button } from "../parts/button.tsx";
import { LatePart } from "../parts/late-part.tsx";
import { Notice } from "../parts/notice.tsx";
import { Section } from "../parts/page.tsx";
import { paths } from "../paths.ts";
import { late } from "../state/late.ts";
import { useAddress } from "../state/use-address.ts";
import { useDistrict } from "../state/use-district.tsx";
import { LineTable } from "./line-table.tsx";
import {
  type Plan,
  type Standing,
  filtered,
  plannedTiers,
  standingOf,
  unitsOf,
} from "./plan-model.ts";
import { TotalsTable } from "./totals-table.tsx";
import { VersionHead } from "./version-head.tsx";
import "./plan-now.css";

const changeTables = late(async () => (await import("./change-table.tsx")).ChangeTables);

type NowProps = { readonly plan: Plan; readonly tierName: (id: string) => string };

/** 执行情况: a version, what its parts come to and how much is done, and the projects behind any of it. */
export function PlanNow({ plan, tierName }: NowProps) {
  const text = usePlanText();
  const { params } = useAddress();
  const chosen = { tier: params.get("tier") ?? "", unit: params.get("unit") ?? "" };
  const version = plan.versions.find(({ number }) => number === plan.version);
  const lines = filtered(plan.lines, chosen);
  const planned = plannedTiers(plan.tiers);
  const tiers = plan.tiers.map(({ id }) =>
    standingOf(
      { id, name: tierName(id) },
      plan.lines.filter((line) => line.tier === id),
      planned,
    ),
  );
  const all = standingOf({ id: "", name: text.all }, plan.lines, planned);
  const way = useWay(plan);
  if (!version) return null;
  const at = { knownAt: `${version.knownOn}@${version.point}` };
  return (
    <>
      <VersionHead year={plan.year} version={version} />
      <Moved plan={plan} tierName={tierName} />
      <Section title={text.tiers} note={text.asOf(plan.asOf)}>
        <TotalsTable
          label={text.tiers}
          head={text.tier}
          rows={[...tiers, all]}
          at={at}
          current={chosen.tier === "" ? null : chosen.tier}
          hrefOf={({ id }) => way({ tier: id })}
        />
      </Section>
      <Section title={text.units}>
        <TotalsTable
          label={text.units}
          head={text.unit}
          rows={unitsOf(plan.lines, planned)}
          at={at}
          current={chosen.unit === "" ? null : chosen.unit}
          hrefOf={({ id }: Standing) => way({ unit: id })}
        />
      </Section>
      <Section
        title={text.projects}
        note={text.shown(lines.length)}
        aside={<Chosen plan={plan} chosen={chosen} tierName={tierName} clear={way({})} />}
      >
        <LineTable lines={lines} tierName={tierName} at={at} />
      </Section>
    </>
  );
}

/** The address of this page with other projects shown. */
function useWay(plan: Plan) {
  const { id: district } = useDistrict();
  const { year, version } = plan;
  return (by: { readonly tier?: string; readonly unit?: string }) =>
    paths.plan(district, { year, version, ...by });
}

function Chosen(props: {
  readonly plan: Plan;
  readonly chosen: { readonly tier: string; readonly unit: string };
  readonly tierName: (id: string) => string;
  readonly clear: string;
}): ReactNode {
  const text = usePlanText();
  const { tier, unit } = props.chosen;
  if (tier === "" && unit === "") return null;
  const name = props.plan.lines.find((line) => String(line.unit.id) === unit)?.unit.name ?? "";
  return (
    <span className="plan-chosen no-print">
      {text.filtered} {[tier === "" ? "" : props.tierName(tier), name].filter(Boolean).join(" · ")}
      <Link href={props.clear} replace>
        {text.clear}
      </Link>
    </span>
  );
}

/** What the ledger moved since the version: told, and shown when asked for. */
function Moved({ plan, tierName }: NowProps) {
  const text = usePlanText();
  const [open, setOpen] = useState(false);
  const { moved } = plan;
  if (moved.length === 0) return null;
  return (
    <div className="plan-moved">
      <Notice
        tone="warn"
        title={text.moved(moved.length)}
        actions={!open && <Button onClick={() => setOpen(true)}>{text.movedShow}</Button>}
      >
        {text.movedText}
      </Notice>
      <LatePart part={changeTables} props={open ? { changes: moved, tierName } : null} />
    </div>
  );
}
