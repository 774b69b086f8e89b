import { useState } from "react";
import type { Output } from "../../contract/endpoint.ts";
import { listMyDelegations } from "../../contract/grants.ts";
import type { District } from "../api/use-me.ts";
import { useCall } from "../api/use-call.ts";
import { useDelegationText } from "../messages/delegation-text.ts";
import { Button } from "../parts/button.tsx";
import { SelectField } from "../parts/field.tsx";
import { Failure, Loading } from "../parts/notice.tsx";
import { LatePart } from "../parts/late-part.tsx";
import { Section } from "../parts/page.tsx";
import { GrantLine } from "../people/grant-line.tsx";
import type { Grant } from "../people/people-types.ts";
import { late } from "../state/late.ts";
import { TakeBackDialog } from "./take-back-dialog.tsx";
import "./delegations.css";

const delegateDialog = late(async () => (await import("./delegate-dialog.tsx")).DelegateDialog);

/** 代理: rights handed to somebody else while away, and those others handed to me, district by district. */
export function Delegations(props: { readonly districts: readonly District[] }) {
  const text = useDelegationText();
  // Administrators hand nothing on: the three duties stay with who was named for them.
  const districts = props.districts.filter(({ rights }) => rights.includes("view"));
  const [chosen, choose] = useState(districts[0]?.id ?? "");
  if (districts.length === 0) return null;
  return (
    <Section
      title={text.title}
      note={text.note}
      aside={
        districts.length > 1 && (
          <SelectField
            label={text.district}
            labelHidden
            value={chosen}
            options={districts.map(({ id, name }) => ({ id, label: name }))}
            onChange={(event) => choose(event.target.value)}
          />
        )
      }
    >
      <InDistrict key={chosen} district={chosen} />
    </Section>
  );
}

function InDistrict({ district }: { readonly district: string }) {
  const answer = useCall(listMyDelegations, { district });
  if (answer.isPending) return <Loading />;
  if (answer.isError) return <Failure error={answer.error} onRetry={() => void answer.refetch()} />;
  return <Handed {...answer.data} district={district} />;
}

type HandedProps = Output<typeof listMyDelegations> & { readonly district: string };

function Handed({ district, today, grants, given, received }: HandedProps) {
  const text = useDelegationText();
  const [handing, hand] = useState<Grant | null>(null);
  const [taking, take] = useState<Grant | null>(null);
  const [past, showPast] = useState(false);
  const shown = (list: readonly Grant[]) => list.filter(({ state }) => past || state !== "over");
  const hasPast = [...given, ...received].some(({ state }) => state === "over");
  return (
    <div className="delegations">
      <h3>{text.own}</h3>
      {grants.length === 0 && <p className="quiet">{text.none}</p>}
      <Lines list={grants} act={text.hand} onAct={hand} lead="unit" />
      <h3>{text.given}</h3>
      {shown(given).length === 0 && <p className="quiet">{text.noneGiven}</p>}
      <Lines list={shown(given)} act={text.takeBack} onAct={take} lead="person" />
      {shown(received).length > 0 && <h3>{text.received}</h3>}
      <Lines list={shown(received)} lead="unit" />
      {hasPast && (
        <label className="check-line">
          <input
            type="checkbox"
            checked={past}
            onChange={(event) => showPast(event.target.checked)}
          />
          {text.past}
        </label>
      )}
      <LatePart
        part={delegateDialog}
        props={handing && { district, today, grant: handing, onClose: () => hand(null) }}
      />
      {taking && <TakeBackDialog district={district} grant={taking} onClose={() => take(null)} />}
    </div>
  );
}

type LinesProps = {
  readonly list: readonly Grant[];
  readonly lead: "unit" | "person";
  readonly act?: string;
  readonly onAct?: (grant: Grant) => void;
};

function Lines({ list, lead, act, onAct }: LinesProps) {
  return (
    <ul>
      {list.map((grant) => (
        <GrantLine
          key={grant.id}
          grant={grant}
          lead={lead}
          actions={
            onAct && grant.state !== "over" && <Button onClick={() => onAct(grant)}>{act}</Button>
          }
        />
      ))}
    </ul>
  );
}
