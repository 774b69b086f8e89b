import { useQuery } from "@tanstack/react-query";
import { previewUnit } from "../../../contract/rulebook.ts";
import type { TrialLine } from "../../../domain/ranking/trial.ts";
import type { Explained } from "../../../domain/scoring/explain.ts";
import { printPeriod } from "../../../domain/value/period.ts";
import { call } from "../../api/call.ts";
import { keyOf } from "../../api/use-call.ts";
import { useLanguage, useSay } from "../../messages/language.tsx";
import { useRulebookText } from "../../messages/rulebook-text.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { Failure, Loading } from "../../parts/notice.tsx";
import { ExplainedLine } from "../../ranking/explained.tsx";
import { PointsText, signed } from "../../ranking/points.tsx";
import { useDistrict } from "../../state/use-district.tsx";
import "../../parts/table.css";
import "../../ranking/unit-drawer.css";

type DrawerProps = {
  readonly name: string;
  readonly value: unknown;
  readonly period: string;
  readonly line: TrialLine;
  readonly onClose: () => void;
};

/** Why a unit would stand where it would: article by article, and the whole explanation by both rules. */
export function TrialDrawer({ name, value, period, line, onClose }: DrawerProps) {
  const { trial: text } = useRulebookText();
  const { language } = useLanguage();
  const { id: district } = useDistrict();
  const say = useSay();
  const input = { district, name, value, period, unit: line.unit };
  const answer = useQuery({
    queryKey: keyOf(previewUnit, input),
    queryFn: ({ signal }) => call(previewUnit, input, { signal }),
    staleTime: 30_000,
  });
  return (
    <Dialog
      look="drawer"
      title={text.drawer(line.name, printPeriod(period, language))}
      onClose={onClose}
    >
      <p>{say(line.sentence)}</p>
      {line.turns.length > 0 && <Turns turns={line.turns} />}
      {answer.isPending && <Loading />}
      {answer.isError && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data && (
        <>
          <Tree title={text.trees.now} tree={answer.data.now} open />
          <Tree title={text.trees.was} tree={answer.data.was} />
        </>
      )}
    </Dialog>
  );
}

function Turns({ turns }: Pick<TrialLine, "turns">) {
  const { trial: text } = useRulebookText();
  const say = useSay();
  const print = (points: string | null) => (points === null ? "—" : signed(points));
  return (
    <div className="table-box trial-turns">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{text.article}</th>
            <th scope="col" className="number">
              {text.was}
            </th>
            <th scope="col" className="number">
              {text.now}
            </th>
            <th scope="col" className="number">
              {text.change}
            </th>
          </tr>
        </thead>
        <tbody>
          {turns.map(({ article, label, was, now, change }) => (
            <tr key={article ?? ""}>
              <th scope="row">{say(label)}</th>
              <td className="number">{print(was)}</td>
              <td className="number">{print(now)}</td>
              <td className="number">{signed(change)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type TreeProps = {
  readonly title: string;
  readonly tree: Explained | null;
  readonly open?: boolean;
};

/** The points by one of the rules, down to the facts. */
function Tree({ title, tree, open = false }: TreeProps) {
  const { trial: text } = useRulebookText();
  return (
    <details className="trial-tree" open={open}>
      <summary>
        <h3>{title}</h3>
        {tree ? <PointsText answer={tree.answer} /> : <span className="quiet">{text.noTree}</span>}
      </summary>
      {tree && (
        <ol className="unit-tree">
          {tree.children.map((child, at) => (
            // The lines of an explanation never change places.
            <ExplainedLine key={at} line={child} known="" />
          ))}
        </ol>
      )}
    </details>
  );
}
