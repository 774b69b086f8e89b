import {
  addCard,
  addDrawWords,
  checkFrame,
  commitDraw,
  listDraws,
  openDraw,
  planDraw,
  showDraw,
} from "../../app/draws.ts";
import { addCardPhotograph, addFinding, listCards } from "../../app/inspect.ts";
import type { inspectionArea } from "../../contract/areas/inspection.ts";
import type { Handlers } from "../handler.ts";

export const inspectionHandlers: Handlers<typeof inspectionArea> = {
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
