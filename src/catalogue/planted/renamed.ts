import { addDays, daysBetween } from "../../domain/value/civil.ts";
import { wordOf } from "../sample/identity.ts";
import { say } from "../sample/statement.ts";
import { paper, type Plant, productOf, sayWhy, townSays } from "./plot.ts";

/**
 * An old project comes back as a new one under another name: the same site, land, content and total, signed again
 * months later while the first still stands in the ledger. Hard: the investor is another company as well.
 */
export const renamed: Plant = ({ plot, others, hard }) => {
  const [own] = others;
  const main = plot.draft;
  if (!own || main.phases + own.draft.phases > 0) return null;
  const { draft } = own;
  const isFit = draft.identity.type === main.identity.type && draft.scale.total <= main.scale.total;
  if (!isFit || draft.scale.total * 10 < main.scale.total * 6) return null;
  if (daysBetween(main.entered, draft.entered) < 120) return null;
  const { content, site, investor, industry, bureau } = main.identity;
  const identity = {
    ...draft.identity,
    content,
    site,
    industry,
    bureau,
    name: `${wordOf(draft.index)}${productOf(main)}智造项目`,
    investor: hard ? draft.identity.investor : investor,
  };
  const again = { ...draft, identity, host: main.host, scale: main.scale };
  const filed = own.filed === null ? null : main.scale.total;
  return {
    plots: [plot, { ...own, draft: again, filed, pages: [] }],
    note: {
      zh: `“${main.identity.name}”更名为“${identity.name}”重新入库`,
      en: `“${main.identity.name}” entered again as “${identity.name}”`,
    },
  };
};

/** A project renamed in the open: one subject, the new name with its reason, the old one kept beside it. */
export const renamedOpenly: Plant = ({ plot, random, frame }) => {
  const { draft } = plot;
  const day = addDays(draft.entered, random.between(150, 320));
  if (day > frame.asOf || (draft.halt && draft.halt.day < day)) return null;
  const how = townSays(draft, day, paper("企业名称变更登记通知书", "approval"));
  const at = { kind: "actual", validFrom: day } as const;
  const name = `${wordOf(draft.index)}新程${productOf(draft)}项目`;
  const old = draft.identity.name;
  return {
    plots: [
      {
        ...plot,
        said: [
          sayWhy(how, { ...at, attribute: "name", value: name }, "投资主体更名，项目随之更名"),
          say(how, { ...at, attribute: "alias", value: old }),
        ],
      },
    ],
    note: {
      zh: `${day}公开更名，原名“${old}”登记为又名`,
      en: `Renamed in the open on ${day}; the old name is kept as an alias`,
    },
  };
};
