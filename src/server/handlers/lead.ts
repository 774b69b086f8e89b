import {
  closeCase,
  decideCase,
  explainCase,
  listCases,
  openCase,
  showCase,
} from "../../app/cases.ts";
import { downloadCircular, publishCircular } from "../../app/circular.ts";
import { listLeads, showLead } from "../../app/list-leads.ts";
import type { leadArea } from "../../contract/areas/lead.ts";
import type { Handlers } from "../handler.ts";

export const leadHandlers: Handlers<typeof leadArea> = {
  listLeads,
  showLead,
  openCase,
  listCases,
  showCase,
  explainCase,
  decideCase,
  closeCase,
  publishCircular,
  downloadCircular,
};
