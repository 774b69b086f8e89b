import { showPlan } from "../../contract/plan.ts";
import { useCall } from "../api/use-call.ts";
import { useSay } from "../messages/language.tsx";
import { usePlanText } from "../messages/plan-text.ts";
import { Button } from "../parts/button.tsx";
import { ChoiceBar } from "../parts/choice-bar.tsx";
import { SelectField } from "../parts/field.tsx";
import { LatePart } from "../parts/late-part.tsx";
import { Empty, Failure, Loading } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import { ScaleSwitch } from "../parts/scale-switch.tsx";
import type { Plan } from "../plan/plan-model.ts";
import { PlanNow } from "../plan/plan-now.tsx";
import { late } from "../state/late.ts";
import { useAddress } from "../state/use-address.ts";
import { useDistrict } from "../state/use-district.tsx";
import "./plan.css";

const compare = late(async () => (await import("../plan/plan-compare.tsx")).PlanCompare);

/** Only the office prepares a plan, and at a desk. */
const draft = late(async () => (await import("../plan/plan-draft.tsx")).PlanDraft);

const views = ["now", "compare", "draft"] as const;
type View = (typeof views)[number];

/** 年度计划: how the plan of a year stands, how its versions differ, and the next one as it is prepared. */
export function PlanPage() {
  const text = usePlanText();
  const { id: district } = useDistrict();
  const { params } = useAddress();
  const year = /^(19|20)\d{2}$/u.exec(params.get("year") ?? "")?.[0];
  const number = Number(params.get("version") ?? "");
  const version = Number.isInteger(number) && number > 0 ? number : undefined;
  const answer = useCall(showPlan, { district, year, version }, { keep: true });
  const plan = answer.data;
  return (
    <Page title={text.title} actions={plan && <Actions plan={plan} />}>
      {answer.isPending && <Loading />}
      {answer.isError && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
      {plan && !answer.isError && <Body plan={plan} />}
    </Page>
  );
}

/** What is looked at; without a version the office starts with the draft. */
function useView(plan: Plan): readonly [View, readonly View[]] {
  const { params } = useAddress();
  const open = views.filter((view) =>
    view === "draft" ? plan.mayDraft : view === "now" || plan.versions.length > 1,
  );
  const asked = open.find((view) => view === params.get("view"));
  return [asked ?? "now", open];
}

function Actions({ plan }: { readonly plan: Plan }) {
  const text = usePlanText();
  const { patch } = useAddress();
  const [view, open] = useView(plan);
  return (
    <>
      <ChoiceBar
        label={text.views}
        labelHidden
        options={open.map((id) => ({ id, label: text[id] }))}
        value={view}
        onChange={(next) => patch({ view: next === "now" ? null : next })}
      />
      <SelectField
        label={text.year}
        labelHidden
        value={plan.year}
        options={plan.years.map((id) => ({ id, label: id }))}
        onChange={(event) =>
          patch({ year: event.target.value, version: null, from: null, to: null, unit: null })
        }
      />
      {view === "now" && plan.version !== null && (
        <SelectField
          label={text.version}
          labelHidden
          value={String(plan.version)}
          options={plan.versions.map(({ number, knownOn }) => ({
            id: String(number),
            label: text.versionLong(number, knownOn),
          }))}
          onChange={(event) => patch({ version: event.target.value }, { replace: true })}
        />
      )}
      <ScaleSwitch />
      <Button className="desk-only" onClick={() => window.print()}>
        {text.print}
      </Button>
    </>
  );
}

function Body({ plan }: { readonly plan: Plan }) {
  const text = usePlanText();
  const say = useSay();
  const { patch } = useAddress();
  const [view] = useView(plan);
  const names = new Map(plan.tiers.map(({ id, label }) => [id, say(label)]));
  const tierName = (id: string) => (id === "none" ? text.none : (names.get(id) ?? id));
  const tiers = new Map(plan.lines.map(({ project, tier }) => [project, tier]));
  return (
    <>
      {view === "now" && plan.version === null && (
        <Empty title={text.noneTitle}>
          <p>{plan.mayDraft ? text.noneText : text.noneRead}</p>
          {plan.mayDraft && (
            <p>
              <Button look="main" onClick={() => patch({ view: "draft" })}>
                {text.draft}
              </Button>
            </p>
          )}
        </Empty>
      )}
      {view === "now" && <PlanNow plan={plan} tierName={tierName} />}
      <LatePart part={compare} props={view === "compare" ? { plan, tierName } : null} />
      <LatePart
        part={draft}
        props={
          view === "draft" ? { year: plan.year, tierName, tierOf: (id) => tiers.get(id) } : null
        }
      />
    </>
  );
}
