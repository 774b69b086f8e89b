import { listBulletinParts, listDebtParts, listTotalParts } from "../../contract/ground.ts";
import type { Output } from "../../contract/endpoint.ts";
import type { UseQueryResult } from "@tanstack/react-query";
import { showPlan } from "../../contract/plan.ts";
import { useCall } from "../api/use-call.ts";
import { useGroundText } from "../messages/ground-text.ts";
import { Failure, Loading } from "../parts/notice.tsx";
import { useDistrict } from "../state/use-district.tsx";
import type { At, Ground, On, Parts, Source } from "./ground.ts";
import { groundOf } from "../plan/plan-ground.ts";
import { PartTable } from "./part-table.tsx";

type Answer = Output<typeof listTotalParts>;
type Kind = "total" | "debt" | "plan" | "bulletin";
type Of<K extends Kind> = Extract<Source, { kind: K }>;

type AskedProps<K extends Kind = Kind> = {
  readonly from: Of<K>;
  readonly at: At | undefined;
  readonly onOpen: (ground: Ground) => void;
};

/** What a sum is made of, where the page does not have it at hand: the server is asked when the figure is opened. */
export function AskedParts({ from, ...rest }: AskedProps) {
  switch (from.kind) {
    case "total":
      return <OfTotal from={from} {...rest} />;
    case "debt":
      return <OfDebt from={from} {...rest} />;
    case "plan":
      return <OfPlan from={from} {...rest} />;
    case "bulletin":
      return <OfBulletin from={from} {...rest} />;
  }
}

function OfTotal({ from, at, onOpen }: AskedProps<"total">) {
  const { id: district } = useDistrict();
  const answer = useCall(listTotalParts, { district, ...from.ask, ...at });
  return <Answered answer={answer} on={from.on} at={at} onOpen={onOpen} />;
}

function OfDebt({ from, at, onOpen }: AskedProps<"debt">) {
  const { id: district } = useDistrict();
  const answer = useCall(listDebtParts, { district, ...from.ask });
  return <Answered answer={answer} on={from.on} at={at} onOpen={onOpen} />;
}

function OfPlan({ from, at, onOpen }: AskedProps<"plan">) {
  const { id: district } = useDistrict();
  const { part, head, tier } = from;
  const answer = useCall(showPlan, { district, ...from.ask });
  if (answer.isPending) return <Loading />;
  if (answer.isError) return <Failure error={answer.error} onRetry={() => void answer.refetch()} />;
  const lines = answer.data.lines.filter((line) => tier === undefined || line.tier === tier);
  return <PartTable {...groundOf(lines, [{ part, head }])} at={at} onOpen={onOpen} />;
}

function OfBulletin({ from, at, onOpen }: AskedProps<"bulletin">) {
  const { id: district } = useDistrict();
  const answer = useCall(listBulletinParts, { district, ...from.ask, ...at });
  const on = from.head === null ? [] : [{ on: "sum", head: from.head }];
  return <Answered answer={answer} on={on} at={at} onOpen={onOpen} />;
}

function Answered(props: {
  readonly answer: UseQueryResult<Answer>;
  readonly on: readonly On[];
  readonly at: At | undefined;
  readonly onOpen: (ground: Ground) => void;
}) {
  const text = useGroundText();
  const { answer, on, at, onOpen } = props;
  if (answer.isPending) return <Loading />;
  if (answer.isError) return <Failure error={answer.error} onRetry={() => void answer.refetch()} />;
  const { known } = answer.data;
  return (
    <>
      <p className="quiet">{text.known(known.day, known.seq)}</p>
      <PartTable {...partsOn(answer.data, on)} at={at} onOpen={onOpen} />
    </>
  );
}

/** The projects that have something in one of the columns asked for; all of them where none has: that is the reason. */
function partsOn({ parts }: Answer, on: readonly On[]): Parts {
  const counted = parts.filter((part) => on.some((each) => part.on[each.on]));
  return {
    heads: on.map(({ head }) => head),
    parts: (counted.length > 0 ? counted : parts).map(({ id, name, unit, on: money, facts }) => ({
      id,
      name,
      unit: unit.name,
      values: on.map((each) => money[each.on] ?? null),
      from: { kind: "facts", project: id, facts },
    })),
  };
}
