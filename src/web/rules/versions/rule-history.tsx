import { useState } from "react";
import { showSetting } from "../../../contract/settings.ts";
import { Link } from "wouter";
import { useCall } from "../../api/use-call.ts";
import { useSay } from "../../messages/language.tsx";
import { useVersionsText } from "../../messages/versions-text.ts";
import { Failure, Loading, Notice } from "../../parts/notice.tsx";
import { Section } from "../../parts/page.tsx";
import { paths } from "../../paths.ts";
import { useDistrict } from "../../state/use-district.tsx";
import { DifferenceTable } from "../difference-table.tsx";
import { differences } from "../differences.ts";
import type { Rule } from "../rule.ts";
import { placeOfRule } from "../text/rule-pages.ts";
import { GoBack } from "./go-back.tsx";
import { type VersionChoice, useVersionName, useVersionValue } from "./use-version-value.ts";
import { VersionTable } from "./version-table.tsx";

/** The versions of one rule: who, when and why; any two compared, any one put in force again. */
export function RuleHistory({ name }: { readonly name: string }) {
  const { id: district } = useDistrict();
  const answer = useCall(showSetting, { district, name });
  if (answer.isPending) return <Loading />;
  if (answer.isError) return <Failure error={answer.error} onRetry={() => void answer.refetch()} />;
  return (
    <History rule={{ ...answer.data, value: answer.data.value, shipped: answer.data.shipped }} />
  );
}

function History({ rule }: { readonly rule: Rule<unknown> }) {
  const text = useVersionsText();
  const say = useSay();
  const { id } = useDistrict();
  const [first, second] = rule.versions;
  const older: VersionChoice = second?.seq ?? "sample";
  const [from, setFrom] = useState<VersionChoice | null>(null);
  const [to, setTo] = useState<VersionChoice | null>(null);
  const [done, setDone] = useState<number | null>(null);
  const place = placeOfRule(rule.name);
  const edit = paths.setting(id, place ?? "rules", { name: rule.name });
  return (
    <Section
      title={say(rule.title)}
      note={rule.name}
      aside={rule.maySet && <Link href={edit}>{text.edit}</Link>}
    >
      {done !== null && <Notice tone="good">{text.history.done(done)}</Notice>}
      {first ? (
        <>
          <VersionTable
            rule={rule}
            from={from ?? older}
            to={to ?? first.seq}
            onFrom={setFrom}
            onTo={setTo}
          />
          <Compared rule={rule} from={from ?? older} to={to ?? first.seq} />
          <GoBack rule={rule} choice={from ?? older} onDone={setDone} />
        </>
      ) : (
        <p>{text.history.none}</p>
      )}
    </Section>
  );
}

type ComparedProps = {
  readonly rule: Rule<unknown>;
  readonly from: VersionChoice;
  readonly to: VersionChoice;
};

function Compared({ rule, from, to }: ComparedProps) {
  const { history: text } = useVersionsText();
  const nameOf = useVersionName();
  const [was, now] = [useVersionValue(rule, from), useVersionValue(rule, to)];
  const error = was.error ?? now.error;
  if (error) return <Failure error={error} />;
  if (!was.known || !now.known) return <Loading />;
  const found = differences(was.value, now.value);
  return (
    <section className="versions-compared" aria-label={text.compared(nameOf(from), nameOf(to))}>
      <h3>{text.compared(nameOf(from), nameOf(to))}</h3>
      {found.length === 0 ? <p>{text.same}</p> : <DifferenceTable differences={found} />}
    </section>
  );
}
