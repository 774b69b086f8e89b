import type { EndpointId } from "../../src/contract/contract.ts";

/** What an allowed person is told: the rule, the template and the configuration named are none. */
export const settingsRefused: Partial<Record<EndpointId, number>> = {
  checkSetting: 404,
  setSetting: 404,
  resetSetting: 404,
  previewUnit: 400,
  showPublishedRulebook: 404,
  importConfig: 400,
  openDistrict: 404,
  setFieldRules: 409,
};

/** Inputs of the settings' endpoints. */
export function settingsInputs(district: string): Partial<Record<EndpointId, object>> {
  const none = { district, name: "forms/none", base: 0, reason: "试", value: {} };
  return {
    showSetting: { district, name: "forms/month" },
    checkSetting: none,
    setSetting: none,
    setFieldRules: { district, base: 0, fields: {}, reason: "试" },
    resetSetting: none,
    showPublishedRulebook: { district, id: "none" },
    previewRulebook: { district, name: "rulebooks/none", value: {} },
    previewUnit: { district, name: "rulebooks/none", value: {}, period: "2024Q1", unit: 1 },
    importConfig: { district, config: {} },
    openDistrict: { district, id: "fresh", name: "新区", template: "none" },
  };
}
