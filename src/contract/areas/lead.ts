import {
  closeCase,
  decideCase,
  downloadCircular,
  explainCase,
  listCases,
  listLeads,
  openCase,
  publishCircular,
  showCase,
  showLead,
} from "../lead.ts";

/** Leads, the cases they become, and circulars. */
export const leadArea = {
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
