import { asksOf } from "../ask.ts";
import { type Check, findEntry, labelParams, placeOf } from "../check-input.ts";

/** What must be answered and is not; a node is answered by its day or by a new forecast. Errors: none (total). */
export const checkRequired: Check = (input) =>
  asksOf(input.project, input.sheet).flatMap((ask) => {
    const forecast = ask.orForecast
      ? findEntry(input.entries, { ...ask, kind: "forecast" })
      : undefined;
    if (!ask.required || forecast || findEntry(input.entries, ask)) return [];
    const params = {
      ...labelParams(input, "label", ask.attribute),
      "why.zh": ask.reason.zh,
      "why.en": ask.reason.en,
    };
    const refusal = { code: "reportLacks", params } as const;
    return [{ level: "error", refusal, cells: [placeOf(ask)] }];
  });
