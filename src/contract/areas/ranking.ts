import {
  decideFlag,
  finishRanking,
  objectToRanking,
  publishRanking,
  reviseRanking,
  ruleOnObjection,
} from "../publish-ranking.ts";
import {
  adviseRank,
  downloadRanking,
  listPublications,
  showPublication,
  showRanked,
} from "../published-ranking.ts";
import { rank } from "../ranking.ts";
import {
  listPublishedRulebooks,
  previewRulebook,
  previewUnit,
  showPublishedRulebook,
} from "../rulebook.ts";

/** Rankings, as they stand and as published. */
export const rankingArea = {
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
