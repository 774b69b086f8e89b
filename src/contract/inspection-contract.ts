import {
  addCard,
  addCardPhotograph,
  addDrawWords,
  addFinding,
  checkFrame,
  commitDraw,
  listCards,
  listDraws,
  openDraw,
  planDraw,
  showDraw,
} from "./inspection.ts";

/** The endpoints of inspections on site, for the whole contract. */
export const inspectionContract = {
  addCard,
  addCardPhotograph,
  addDrawWords,
  addFinding,
  checkFrame,
  commitDraw,
  listCards,
  listDraws,
  openDraw,
  planDraw,
  showDraw,
};
