import type { EndpointId } from "../../src/contract/contract.ts";

/** What an allowed person is told: the rule, the template and the configuration named are none. */
export const settingsRefused: Partial<Record<EndpointId, number>> = {
  checkSetting: 404,
  setSetting: 404,
  resetSetting: 404,
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
    importConfig: { district, config: {} },
    openDistrict: { district, id: "fresh", name: "新区", template: "none" },
  };
}
