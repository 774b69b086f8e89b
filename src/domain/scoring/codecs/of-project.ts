import type { Codec } from "./codec.ts";
import { anAmount, readIndicator, amountId } from "./refer.ts";

/** The id of an amount each project has. */
export const indicatorOfProject: Codec<string> = {
  ...amountId,
  doc: {
    zh: "项目的指标或量的编号（金额、数量）",
    en: "id of an indicator or figure of projects (money, quantity)",
  },
  form: { kind: "indicator", accepts: anAmount, about: "project" },
  read: (place, scope) => readIndicator(place, { ...scope, about: "project" }, anAmount)?.id ?? "",
  needs: () => [],
};
