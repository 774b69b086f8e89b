import { exportConfig, importConfig, listTemplates, openDistrict } from "../config.ts";
import { listFieldRules, setFieldRules } from "../fields.ts";
import { choosePolicy, listPolicies } from "../policy.ts";
import {
  checkSetting,
  listAttributes,
  listSettings,
  resetSetting,
  setSetting,
  showSetting,
} from "../settings.ts";

/** What a district sets for itself. */
export const settingsArea = {
  listPolicies,
  choosePolicy,
  listAttributes,
  listFieldRules,
  setFieldRules,
  listSettings,
  showSetting,
  checkSetting,
  setSetting,
  resetSetting,
  exportConfig,
  importConfig,
  listTemplates,
  openDistrict,
};
