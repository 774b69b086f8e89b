import { decideFlag } from "../../app/award-flag.ts";
import { previewRulebook, previewUnit } from "../../app/preview-rulebook.ts";
import { listPublishedRulebooks, showPublishedRulebook } from "../../app/published-rulebooks.ts";
import {
  downloadRanking,
  listPublications,
  showPublication,
  showRanked,
} from "../../app/publication-view.ts";
import { finishRanking, publishRanking, reviseRanking } from "../../app/publish-ranking.ts";
import { adviseRank, rank } from "../../app/rank.ts";
import { objectToRanking, ruleOnObjection } from "../../app/ranking-objections.ts";
import type { rankingArea } from "../../contract/areas/ranking.ts";
import type { Handlers } from "../handler.ts";

export const rankingHandlers: Handlers<typeof rankingArea> = {
  rank,
  adviseRank,
  listPublications,
  showPublication,
  showRanked,
  publishRanking,
  reviseRanking,
  finishRanking,
  objectToRanking,
  ruleOnObjection,
  decideFlag,
  downloadRanking,
  listPublishedRulebooks,
  showPublishedRulebook,
  previewRulebook,
  previewUnit,
};
