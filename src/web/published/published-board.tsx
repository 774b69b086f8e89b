import { printPeriod } from "../../domain/value/period.ts";
import { useLanguage, useSay, useText } from "../messages/language.tsx";
import { usePublishedText } from "../messages/published-text.ts";
import { LatePart } from "../parts/late-part.tsx";
import { late } from "../state/late.ts";
import { useAddress } from "../state/use-address.ts";
import { useDistrict } from "../state/use-district.tsx";
import { Flags } from "./flags.tsx";
import { Issues } from "./issues.tsx";
import { Objections } from "./objections.tsx";
import { PublishedGroup } from "./published-group.tsx";
import type { Published } from "./published-model.ts";
import "../ranking/board.css";

/** Opened by a press on a unit, so it comes after the page. */
const rankedDrawer = late(async () => (await import("./ranked-drawer.tsx")).RankedDrawer);

/** A published ranking as it is posted, and beneath it what was objected to, published and awarded. */
export function PublishedBoard({ answer }: { readonly answer: Published }) {
  const text = usePublishedText();
  const { common, ranking } = useText();
  const { language } = useLanguage();
  const { name } = useDistrict();
  const { params, patch } = useAddress();
  const say = useSay();
  const entries = answer.board.groups.flatMap((group) => group.entries);
  const opened = entries.find(({ unit }) => String(unit) === params.get("unit"));
  return (
    <>
      <article className="board published-board">
        <header className="board-head">
          <p>{name}</p>
          <h2>{text.title(printPeriod(answer.period, language))}</h2>
          <p>
            {say(answer.board.title)}
            {common.separator}
            {ranking.version(answer.version)}
            {common.separator}
            {text.stage[answer.stage]}
          </p>
        </header>
        <div className="board-groups published-groups">
          {answer.board.groups.map((group) => (
            <PublishedGroup
              key={group.id}
              answer={answer}
              group={group}
              onOpen={(unit) => patch({ unit })}
            />
          ))}
        </div>
        <footer className="board-foot published-foot">
          <p>
            {text.basis(answer.known.day, String(answer.known.seq))}
            {answer.sealed !== null && text.sealed(answer.sealed)}
          </p>
          <p>{text.openHint}</p>
        </footer>
      </article>
      <div className="published-rest">
        <Objections answer={answer} />
        <Issues answer={answer} />
        <Flags answer={answer} />
      </div>
      <LatePart
        key={opened?.unit ?? 0}
        part={rankedDrawer}
        props={opened ? { answer, entry: opened, onClose: () => patch({ unit: null }) } : null}
      />
    </>
  );
}
