import { useText } from "../../messages/language.tsx";
import { useUnitsText } from "../../messages/units-text.ts";
import { Notice } from "../../parts/notice.tsx";
import type { Told } from "./unit-types.ts";
import "../../parts/table.css";

type Side = Told["changes"][number]["now"];

/** What a change would do: to units, projects, grants, reports and drafts. */
export function ToldEffects({ told }: { readonly told: Told }) {
  const text = useUnitsText().told;
  const { projects, reach, reports, drafts } = told;
  return (
    <section className="units-told" aria-label={text.title}>
      <h3>{text.title}</h3>
      <Changes changes={told.changes} />
      <ul className="units-effects">
        {projects > 0 && <li>{text.projects(projects)}</li>}
        {reach.gain + reach.lose > 0 && <li>{text.reach(reach.gain, reach.lose)}</li>}
        <Kept told={told} />
        {reports.length > 0 && (
          <li>
            {text.reports(reports.length)}
            <span className="quiet">
              {reports.map(({ unit, period }) => text.report(unit, period)).join("、")}
            </span>
            <span className="quiet">{text.reportsText}</span>
          </li>
        )}
        {drafts > 0 && <li>{text.drafts(drafts)}</li>}
      </ul>
      <Ending told={told} />
    </section>
  );
}

function Kept({ told }: { readonly told: Told }) {
  const text = useUnitsText().told;
  const kept = told.grants.filter(({ ends }) => !ends).length;
  return kept > 0 && <li>{text.keeps(kept)}</li>;
}

function Ending({ told }: { readonly told: Told }) {
  const text = useUnitsText().told;
  const { common } = useText();
  const ending = told.grants.filter(({ ends }) => ends);
  if (ending.length === 0) return null;
  return (
    <Notice tone="warn" title={text.ends(ending.length)}>
      <p>{text.endsText}</p>
      <ul>
        {ending.map(({ person, role, unit }) => (
          <li key={`${person} ${role} ${unit}`}>{text.grant(person, common.role[role], unit)}</li>
        ))}
      </ul>
    </Notice>
  );
}

function Changes({ changes }: Pick<Told, "changes">) {
  const text = useUnitsText().told;
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{text.was}</th>
          <th scope="col">{text.now}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ was, now }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- two units may be told alike
          <tr key={index}>
            <td>{was ? <SideText side={was} /> : text.none}</td>
            <td>
              <SideText side={now} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SideText({ side }: { readonly side: Side }) {
  const { told: text, kind } = useUnitsText();
  const { name, parent, isOpen, mergedInto } = side;
  const ended = mergedInto === null ? text.closed : text.merged(mergedInto);
  const placed = parent === null ? "" : text.under(parent);
  return (
    <>
      {`${name} · ${kind[side.kind]}`}
      <span className="units-side">{isOpen ? placed : ended}</span>
    </>
  );
}
