import { checkSetting } from "../../app/check-setting.ts";
import { exportConfig } from "../../app/config-file.ts";
import { listFieldRules, setFieldRules } from "../../app/field-rules.ts";
import { importConfig } from "../../app/import-config.ts";
import { listAttributes } from "../../app/list-attributes.ts";
import { listSettings, showSetting } from "../../app/list-settings.ts";
import { openDistrict } from "../../app/open-district.ts";
import { choosePolicy, listPolicies } from "../../app/policies.ts";
import { resetSetting, setSetting } from "../../app/set-rules.ts";
import { listTemplates } from "../../app/templates.ts";
import type { settingsArea } from "../../contract/areas/settings.ts";
import type { Handlers } from "../handler.ts";

export const settingsHandlers: Handlers<typeof settingsArea> = {
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
