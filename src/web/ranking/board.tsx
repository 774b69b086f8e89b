import { printPeriod } from "../../domain/value/period.ts";
import { useLanguage, useSay, useText } from "../messages/language.tsx";
import { useAddress } from "../state/use-address.ts";
import { useDistrict } from "../state/use-district.tsx";
import { BoardGroup } from "./board-group.tsx";
import { type RankingAnswer, knownText } from "./ranking-answer.ts";
import { UnitDrawer } from "./unit-drawer.tsx";
import type { RankingView } from "./use-ranking-view.ts";
import "./board.css";

type BoardProps = { readonly answer: RankingAnswer; readonly view: RankingView };

/** The list as it is posted: whose, for when, by which rule, and from which point of the ledger. */
export function Board({ answer, view }: BoardProps) {
  const { common, ranking } = useText();
  const { language } = useLanguage();
  const { name } = useDistrict();
  const { patch } = useAddress();
  const say = useSay();
  const { groups, unranked } = answer.ranking;
  const { day, seq } = answer.known;
  const opened = groups.flatMap(({ entries }) => entries).find(({ unit }) => unit === view.unit);
  return (
    <article className="board">
      <header className="board-head">
        <p>{name}</p>
        <h2>{ranking.board(printPeriod(answer.period, language))}</h2>
        <p>
          {say(view.rulebook.title)}
          {common.separator}
          {ranking.version(answer.ranking.version)}
        </p>
      </header>
      <div className="board-groups">
        {groups.map((group) => (
          <BoardGroup key={group.id} group={group} onOpen={(unit) => patch({ unit })} />
        ))}
      </div>
      <footer className="board-foot">
        <p>{seq === null ? ranking.basisDay(day) : ranking.basis(day, seq)}</p>
        <p>{say(view.rulebook.note)}</p>
        {unranked.length > 0 && (
          <p>{ranking.unranked(unranked.map((unit) => unit.name).join(ranking.separator))}</p>
        )}
      </footer>
      {opened && (
        <UnitDrawer
          key={opened.unit}
          entry={opened}
          view={view}
          known={knownText(answer.known)}
          onClose={() => patch({ unit: null })}
        />
      )}
    </article>
  );
}
