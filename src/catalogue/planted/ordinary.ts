import { dayIn, monthIn, monthOfYear } from "../sample/calendar.ts";
import { drawProject } from "../sample/draw-project.ts";
import { workingMonths } from "../sample/fault.ts";
import { type Frame, type ProjectDraft, reached } from "../sample/project-draft.ts";
import { createRandom, type Random } from "../sample/random.ts";
import type { Earned, Plot } from "./plot.ts";

const purpose = 21;

const remarks = ["已按合同节点付款", "进度款审核中", "本月阴雨天较多", "监理例会已召开", "无"];

function pagesOf(random: Random, draft: ProjectDraft, frame: Frame): Plot["pages"] {
  const day = dayIn(monthIn(draft.entered) + random.between(1, 8), random.between(2, 27));
  return random.chance(150) && day <= frame.asOf ? [{ total: draft.scale.total, day }] : [];
}

/** From half a year after production on, what a plant yields is known at the end of every half-year. */
function earnedOf(random: Random, draft: ProjectDraft, frame: Frame): Earned[] {
  const production = reached(draft.nodes, "production");
  if (production === null || draft.identity.type !== "industrial" || draft.halt) return [];
  const first = Math.max(monthIn(production) + 3, 5);
  const halves = Array.from({ length: frame.months }, (_, month) => month).filter(
    (month) => month >= first && monthOfYear(month) % 6 === 0,
  );
  return halves.map((month, index) => {
    const output = Math.min(random.between(380, 620) + index * 200, 1050);
    const jobs = Math.min(output + random.between(50, 200), 1000);
    return { month, output, tax: Math.floor((output * random.between(85, 112)) / 100), jobs };
  });
}

/**
 * The honest project of an index with what an honest district holds of it besides: filing, press, yield, remarks;
 * so that no fault is given away by the mere presence of such statements. Errors: none (total).
 */
export function ordinaryPlot(frame: Frame, index: number): Plot {
  const draft = drawProject(frame, index);
  const random = createRandom(frame.seed, index, purpose);
  return {
    draft,
    filed: random.chance(700) ? draft.scale.total : null,
    pages: pagesOf(random, draft, frame),
    earned: earnedOf(random, draft, frame),
    remarks: workingMonths(draft)
      .filter(() => random.chance(50))
      .map((report) => ({ report, text: random.pick(remarks) })),
    parts: [],
    said: [],
  };
}
