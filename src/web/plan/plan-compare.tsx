import { addressOf } from "../../contract/endpoint.ts";
import { comparePlan, downloadPlanChanges } from "../../contract/plan.ts";
import { useCall } from "../api/use-call.ts";
import { useLanguage } from "../messages/language.tsx";
import { usePlanText } from "../messages/plan-text.ts";
import { SelectField } from "../parts/field.tsx";
import { Icon } from "../parts/icon.tsx";
import { Empty, Failure, Loading } from "../parts/notice.tsx";
import { useAddress } from "../state/use-address.ts";
import { useDistrict } from "../state/use-district.tsx";
import { BeforeAfter } from "./before-after.tsx";
import { ChangeTables } from "./change-table.tsx";
import type { Compared as ComparedPlan, Plan } from "./plan-model.ts";
import { useCompareGround } from "./use-compare-ground.ts";
import "./plan-compare.css";

type CompareProps = { readonly plan: Plan; readonly tierName: (id: string) => string };

/** 比较两版: what came in, went out and changed between any two versions, with the exact sums on both sides. */
export function PlanCompare({ plan, tierName }: CompareProps) {
  const text = usePlanText();
  const { params } = useAddress();
  const numbers = plan.versions.map(({ number }) => number);
  const asked = (name: string, otherwise: number | undefined) => {
    const number = Number(params.get(name));
    return numbers.includes(number) ? number : otherwise;
  };
  const to = asked("to", numbers.at(-1));
  const from = asked("from", numbers.at(-2));
  if (from === undefined || to === undefined) return <Empty title={text.needTwo} />;
  return <Compared plan={plan} tierName={tierName} from={from} to={to} />;
}

function Compared(props: CompareProps & { readonly from: number; readonly to: number }) {
  const text = usePlanText();
  const { language } = useLanguage();
  const { id: district } = useDistrict();
  const { patch } = useAddress();
  const { plan, from, to } = props;
  const input = { district, year: plan.year, from, to };
  const answer = useCall(comparePlan, input, { keep: true });
  const options = plan.versions.map(({ number, knownOn }) => ({
    id: String(number),
    label: text.versionLong(number, knownOn),
  }));
  const ends = [
    ["from", text.from, from],
    ["to", text.to, to],
  ] as const;
  return (
    <>
      <div className="plan-ends no-print">
        {ends.map(([name, label, value]) => (
          <SelectField
            key={name}
            label={label}
            value={String(value)}
            options={options}
            onChange={(event) => patch({ [name]: event.target.value }, { replace: true })}
          />
        ))}
        <a
          className="button button-plain"
          href={addressOf(downloadPlanChanges, { ...input, language })}
          download
        >
          <Icon name="export" />
          {text.xlsx}
        </a>
      </div>
      {answer.isPending && <Loading />}
      {answer.isError && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data && (
        <div aria-busy={answer.isPlaceholderData}>
          <Sides compared={answer.data} tierName={props.tierName} />
          {answer.data.changes.length === 0 && <p className="quiet">{text.same}</p>}
          <ChangeTables changes={answer.data.changes} tierName={props.tierName} />
        </div>
      )}
    </>
  );
}

function Sides(props: {
  readonly compared: ComparedPlan;
  readonly tierName: (id: string) => string;
}) {
  const { compared, tierName } = props;
  const opens = useCompareGround(compared);
  const { before, after } = compared;
  return <BeforeAfter before={before} after={after} tierName={tierName} opens={opens} />;
}
