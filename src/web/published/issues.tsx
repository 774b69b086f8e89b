import { useSay, useText } from "../messages/language.tsx";
import { usePublishedText } from "../messages/published-text.ts";
import { Section } from "../parts/page.tsx";
import { Tag } from "../parts/tag.tsx";
import { signed } from "../ranking/points.tsx";
import { type Published, stageTone } from "./published-model.ts";
import "../parts/table.css";
import "./objections.css";

type Issue = Published["issues"][number];

/** Every publication of the period: who published it when, what it changed, and the hashes it is computed again by. */
export function Issues({ answer }: { readonly answer: Published }) {
  const text = usePublishedText();
  return (
    <Section title={text.history}>
      <ol className="objections">
        {answer.issues.map((issue) => (
          <li key={issue.id}>
            <p className="objection-head">
              <Tag tone={stageTone[issue.stage]}>{text.stage[issue.stage]}</Tag>
              <strong>{text.number(String(issue.number))}</strong>
              <span className="quiet">{text.by(issue.by, issue.day)}</span>
              <span>{issue.basis}</span>
            </p>
            {issue.number > 1 && <Changes issue={issue} answer={answer} />}
            <details>
              <summary className="quiet">{text.hashes}</summary>
              <p className="issue-hashes">
                {issue.inputs}
                <br />
                {issue.result}
              </p>
            </details>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Changes({ issue, answer }: { readonly issue: Issue; readonly answer: Published }) {
  const text = usePublishedText();
  const { common } = useText();
  if (issue.changes.length === 0) return <p className="quiet">{text.unchanged}</p>;
  const from = (was: string | number | null, now: string | number | null) =>
    `${signed(String(was ?? common.empty))} → ${signed(String(now ?? common.empty))}`;
  return (
    <section className="table-box issue-changes" aria-label={text.changed}>
      <table className="table">
        <caption className="hidden-text">{text.changed}</caption>
        <thead>
          <tr>
            <th scope="col">{text.unit}</th>
            <th scope="col">{text.rank}</th>
            <th scope="col">{text.points}</th>
            <th scope="col">{text.reason}</th>
          </tr>
        </thead>
        <tbody>
          {issue.changes.map((change) => (
            <tr key={change.unit.id}>
              <th scope="row">{change.unit.name}</th>
              <td>{from(change.rank.was, change.rank.now)}</td>
              <td>{from(change.points.was, change.points.now)}</td>
              <td>
                <Why change={change} answer={answer} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Why a unit's line changed: its own objections with the articles they moved, or others' points. */
function Why(props: { readonly change: Issue["changes"][number]; readonly answer: Published }) {
  const text = usePublishedText();
  const say = useSay();
  const { change, answer } = props;
  if (change.objections.length === 0) return <>{text.onOthers}</>;
  const moved = change.articles.map(({ id, was, now }) => {
    const label = answer.board.articles.find((each) => each.id === id)?.label;
    return `${label ? say(label) : id} ${was ?? "0"} → ${now ?? "0"}`;
  });
  return (
    <>
      {text.onOwn(change.objections.join(text.separator))} {moved.join(text.separator)}
    </>
  );
}
