import { Link } from "wouter";
import { listDifferences } from "../../contract/totals.ts";
import { listUnits } from "../../contract/project.ts";
import { differenceRule } from "../../domain/totals/voices.ts";
import { useCall } from "../api/use-call.ts";
import { Figure } from "../ground/figure.tsx";
import type { Part } from "../ground/ground.ts";
import { useSay, useText } from "../messages/language.tsx";
import { useTotalsText } from "../messages/totals-text.ts";
import { SelectField } from "../parts/field.tsx";
import { Empty, Failure, Loading } from "../parts/notice.tsx";
import { Section } from "../parts/page.tsx";
import { usePrint } from "../parts/use-print.ts";
import { paths } from "../paths.ts";
import { useAddress } from "../state/use-address.ts";
import { useDistrict } from "../state/use-district.tsx";
import { useKnownAt } from "../state/use-known-at.ts";
import { DifferenceTable, useThing } from "./difference-table.tsx";
import type { Differences } from "./totals-model.ts";
import { Distance } from "./totals-table.tsx";

/** 口径对照: what two sources say of the same thing, side by side. */
export function Sources() {
  const text = useTotalsText();
  const { id: district } = useDistrict();
  const { knownAt } = useKnownAt();
  const { params } = useAddress();
  const unit = Number(params.get("unit") ?? "") || undefined;
  const answer = useCall(listDifferences, { district, unit, knownAt }, { keep: true });
  return (
    <div aria-busy={answer.isPlaceholderData}>
      <UnitChoice value={unit} />
      {answer.isPending && <Loading />}
      {answer.isError && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data && answer.data.rows.length === 0 && (
        <Empty title={text.sourcesEmpty}>{text.sourcesEmptyText}</Empty>
      )}
      {answer.data && answer.data.rows.length > 0 && <Answer answer={answer.data} />}
    </div>
  );
}

function UnitChoice({ value }: { readonly value: number | undefined }) {
  const text = useTotalsText();
  const { id: district } = useDistrict();
  const { patch } = useAddress();
  const units = useCall(listUnits, { district }, { staleTime: 5 * 60_000 });
  const offered = (units.data?.units ?? []).filter((each) => each.isOpen || each.id === value);
  const some = offered.map(({ id, name }) => ({ id: String(id), label: name }));
  return (
    <div className="totals-bar no-print">
      <SelectField
        label={text.unit}
        value={value === undefined ? "" : String(value)}
        onChange={(event) => patch({ unit: event.target.value }, { replace: true })}
        options={[{ id: "", label: text.allUnits }, ...some]}
      />
    </div>
  );
}

function Answer({ answer }: { readonly answer: Differences }) {
  const text = useTotalsText();
  const say = useSay();
  const differing = answer.rows.filter((row) => !row.agree).length;
  return (
    <>
      {answer.totals.length > 0 && (
        <Section title={text.sourceTotals} note={say(differenceRule)}>
          <SourceTotals answer={answer} />
        </Section>
      )}
      <Section title={text.sources} note={text.allOf(differing, answer.rows.length)}>
        <DifferenceTable rows={answer.rows} />
      </Section>
    </>
  );
}

/** The projects of which both sources speak, with what each of them says. */
function partsOf(rows: Differences["rows"], sum: Differences["totals"][number]): readonly Part[] {
  const own = rows.filter(
    ({ attribute, kind, period, scope }) =>
      attribute === sum.attribute && kind === sum.kind && period === sum.period && scope === "",
  );
  return own.map(({ project, unit, voices }) => ({
    ...project,
    unit: unit.name,
    values: sum.sources.map(
      (source) => voices.find((each) => each.source === source)?.value ?? null,
    ),
    from: { kind: "facts", project: project.id, facts: voices.map(({ seq }) => seq) },
  }));
}

function SourceTotals({ answer: { totals, rows } }: { readonly answer: Differences }) {
  const text = useTotalsText();
  const { common } = useText();
  const print = usePrint();
  const thing = useThing();
  const { id } = useDistrict();
  const names: Readonly<Record<string, string>> = common.source;
  return (
    <div className="table-box">
      <table className="table table-stack totals-table">
        <caption className="hidden-text">{text.sourceTotals}</caption>
        <thead>
          <tr>
            <th scope="col">{text.what}</th>
            <th scope="col" className="number">
              {text.first}
            </th>
            <th scope="col" className="number">
              {text.second}
            </th>
            <th scope="col" className="number">
              {text.difference}
            </th>
          </tr>
        </thead>
        <tbody>
          {totals
            .map((sum) => ({
              sum,
              opens: {
                name: thing(sum),
                from: {
                  kind: "parts",
                  heads: sum.sources.map((source) => names[source] ?? source),
                  parts: partsOf(rows, sum),
                } as const,
              },
            }))
            .map(({ sum, opens }) => (
              <tr key={[sum.attribute, sum.kind, sum.period, ...sum.sources].join()}>
                <th scope="row">
                  <Link href={paths.projects(id, { columns: sum.attribute })}>{thing(sum)}</Link>
                  <span className="totals-small">{text.ofProjects(sum.projects)}</span>
                </th>
                {[sum.first, sum.second].map((money, at) => (
                  <td
                    key={sum.sources[at]}
                    className="number"
                    data-label={names[sum.sources[at] ?? ""]}
                  >
                    <Figure {...opens}>{print.value(sum.attribute, money)}</Figure>
                    <span className="totals-small totals-source">
                      {names[sum.sources[at] ?? ""]}
                    </span>
                  </td>
                ))}
                <td className="number" data-label={text.difference}>
                  <Distance difference={sum.difference} opens={opens} />
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}
