import type { Bilingual } from "../language.ts";

/** What one article adds to a unit's points or takes from them; no article for what the total itself does. */
export type Turn = {
  readonly article: string | null;
  readonly label: Bilingual;
  /** Whether the article is in both rules, or comes or goes with the change. */
  readonly kind: "kept" | "come" | "gone";
  /** Its points as printed under each rule; null where it gives none. */
  readonly was: string | null;
  readonly now: string | null;
  /** As printed, with its sign where points are lost. */
  readonly change: string;
};

type Rank = { readonly was: number | null; readonly now: number | null };

/** Articles named in the sentence; the others are counted. */
const named = 3;

function sayTurn({ label, kind, change }: Turn): Bilingual {
  const isLoss = change.startsWith("-");
  const size = isLoss ? change.slice(1) : change;
  const head = { kept: "", come: "新增的", gone: "删去的" }[kind];
  const tail = { kept: "", come: " (new)", gone: " (taken out)" }[kind];
  return {
    zh: `${head}“${label.zh}”${isLoss ? "少" : "多"}${size}分`,
    en: `${size} ${isLoss ? "less" : "more"} by “${label.en}”${tail}`,
  };
}

function sayTurns(turns: readonly Turn[]): Bilingual {
  const told = turns.slice(0, named).map(sayTurn);
  const left = turns.length - told.length;
  const [zh, en] = [told.map((each) => each.zh), told.map((each) => each.en)];
  return {
    zh: zh.join("，") + (left > 0 ? `，另有${left}条` : ""),
    en: en.join(", ") + (left > 0 ? `, and ${left} more` : ""),
  };
}

function sayMove({ was, now }: { was: number; now: number }): Bilingual {
  const by = Math.abs(was - now);
  if (by === 0) return { zh: `仍是第${now}名`, en: `Stays ${now}` };
  const isUp = now < was;
  return {
    zh: `第${was}名${isUp ? "升" : "降"}到第${now}名`,
    en: `${isUp ? "Up" : "Down"} from ${was} to ${now}`,
  };
}

function sayWhy(isMoved: boolean, turns: readonly Turn[]): Bilingual {
  if (turns.length > 0) return sayTurns(turns);
  return isMoved
    ? {
        zh: "自己的得分没有变，是其他单位的得分变了",
        en: "its own points stay, those of others change",
      }
    : { zh: "得分没有变", en: "its points stay" };
}

/** Why a unit would stand where it would, in a sentence. Errors: none (total). */
export function sayTrial({ was, now }: Rank, turns: readonly Turn[]): Bilingual {
  if (now === null) return { zh: "不再参加排名。", en: "No longer ranked." };
  if (was === null) return { zh: `新参加排名，第${now}名。`, en: `Newly ranked, place ${now}.` };
  const [move, why] = [sayMove({ was, now }), sayWhy(was !== now, turns)];
  return { zh: `${move.zh}：${why.zh}。`, en: `${move.en}: ${why.en}.` };
}
