import { called, optional } from "../../codecs/codec.ts";
import { flag } from "../../codecs/choice-of.ts";
import { eventId } from "../../codecs/refer.ts";
import { givesFigure } from "../../define.ts";
import { figured, partsOf } from "../../figuring.ts";
import { countCap } from "../cap-of.ts";
import { tallyOf } from "../count-tally.ts";
import { onceWithin } from "../once.ts";

/** How often something happened in the period. */
export const countEvents = givesFigure({
  meaning: { zh: "数本期发生的次数", en: "how often something happened in the period" },
  rule: {
    zh: "本期次数；once 同一事项在窗口内只计一次，cap 限次，shared 由几方共享的按份计；“通过不计分”的不计",
    en: "the number in the period; once, cap and shared as for count; accepted without points does not count",
  },
  example: { zh: "走访企业12次", en: "12 visits" },
  spec: {
    of: called("事项", "what is counted", eventId),
    once: called("同一事项只计一次", "the same thing once", optional(onceWithin)),
    cap: called("限次", "most times", optional(countCap)),
    shared: called("几方共享的按份计", "in parts where shared", flag),
  },
  sayings: [
    {
      zh: "本期{of}的次数[once:（同一事项{once}只计一次）][cap:（{cap}）][shared:（由几方共享的按份计）]",
      en: "the number of {of} in the period[once: (the same thing once {once})][cap: ({cap})][shared: (shared ones in parts)]",
    },
  ],
  unit: () => ({ value: "quantity", unit: "次" }),
  evaluate: ({ of, ...rest }, context) => {
    const tally = tallyOf({ indicator: of, over: null, ...rest }, context);
    return figured(tally.counted, { parts: partsOf(context, [of]), sentence: tally.said });
  },
});
