import { addCardPhotograph, addFinding, listCards } from "../inspection-card.ts";
import {
  addCard,
  addDrawWords,
  checkFrame,
  commitDraw,
  listDraws,
  openDraw,
  planDraw,
  showDraw,
} from "../inspection.ts";

/** Draws, and what inspectors find on site. */
export const inspectionArea = {
  listDraws,
  planDraw,
  commitDraw,
  showDraw,
  checkFrame,
  addDrawWords,
  openDraw,
  addCard,
  listCards,
  addFinding,
  addCardPhotograph,
};
