import { dayIn, reportDay } from "../sample/calendar.ts";
import type { SampleStatement, SampleSubject } from "../sample/draft.ts";
import type { Frame } from "../sample/project-draft.ts";
import { periodOf } from "../sample/reports.ts";
import { measure, say, type Saying, yuan } from "../sample/statement.ts";
import { statementsOf, subjectsOf } from "../sample/write-project.ts";
import { paper, type Plot, townSays } from "./plot.ts";

const office = { by: "s-office", standing: "accepted", judge: "s-office-2" } as const;

const total = (wan: number, validFrom: string) =>
  ({ attribute: "totalInvestment", kind: "planned", value: yuan(wan), validFrom }) as const;

function* filingOf({ draft, filed }: Plot): Generator<SampleStatement> {
  const filing = draft.nodes.find((node) => node.id === "filing")?.actual;
  if (filed === null || !filing) return;
  const evidence = [paper("投资项目在线审批平台备案信息", "approval")];
  const how: Saying = {
    ...office,
    subject: draft.key,
    knownOn: filing.known,
    source: "platform",
    evidence,
  };
  yield say(how, total(filed, filing.day));
}

function* pagesOf({ draft, pages }: Plot): Generator<SampleStatement> {
  for (const page of pages) {
    const evidence = [paper(`区融媒体中心 ${page.day} 报道`, "page")];
    const how: Saying = {
      ...office,
      subject: draft.key,
      knownOn: page.day,
      source: "published",
      evidence,
    };
    yield say(how, total(page.total, page.day));
  }
}

/** Output, sales and jobs as the town reports them; tax as the bureau has it from the tax office. */
function* earnedOf({ draft, earned }: Plot, asOf: string): Generator<SampleStatement> {
  const { output, sales, tax, jobs } = draft.scale;
  const share = (whole: number, thousandths: number) => Math.floor((whole * thousandths) / 1000);
  for (const each of earned) {
    const validFrom = dayIn(each.month, 31);
    const town = townSays(draft, reportDay(each.month, 12, asOf), paper("企业经营情况表"));
    const bureau: Saying = {
      ...town,
      by: "s-tongji",
      source: "platform",
      evidence: [paper("税务部门入库税收数据")],
    };
    const at = { kind: "actual", validFrom } as const;
    yield say(town, { ...at, attribute: "output", value: yuan(share(output, each.output)) });
    yield say(town, { ...at, attribute: "sales", value: yuan(share(sales, each.output)) });
    yield say(town, {
      ...at,
      attribute: "jobs",
      value: measure(String(share(jobs, each.jobs)), "人"),
    });
    yield say(bureau, { ...at, attribute: "tax", value: yuan(share(tax, each.tax)) });
  }
}

function* remarksOf({ draft, remarks }: Plot): Generator<SampleStatement> {
  for (const { report, text } of remarks) {
    const period = periodOf(report);
    const how = townSays(draft, report.known, paper(`${period} 月报`));
    const at = { kind: "actual", period, validFrom: `${period}-01` } as const;
    yield say(how, { ...at, attribute: "remark", value: text });
  }
}

function* partsOf({ draft, parts }: Plot): Generator<SampleStatement> {
  const validFrom = draft.entered;
  for (const [index, part] of parts.entries()) {
    const how = townSays(draft, draft.entered, paper("项目申报表"));
    const of = { ...how, subject: `${draft.key}-${index + 1}` };
    yield say(of, { attribute: "name", kind: "actual", value: part.name, validFrom });
    yield say(of, total(part.total, validFrom));
  }
}

/** A project and its parts as subjects, the project first. Errors: none (total). */
export function* plotSubjects({ draft, parts }: Plot): Generator<SampleSubject> {
  yield* subjectsOf(draft);
  for (const index of parts.keys()) {
    const key = `${draft.key}-${index + 1}`;
    yield { key, parent: draft.key, type: "phase", unit: draft.host.key };
  }
}

/** Everything said of a project in the order it became known, nothing after the last day. Errors: none (total). */
export function writePlot(plot: Plot, frame: Frame): SampleStatement[] {
  const { asOf } = frame;
  const own = statementsOf(plot.draft, asOf);
  const besides = [
    ...partsOf(plot),
    ...filingOf(plot),
    ...pagesOf(plot),
    ...earnedOf(plot, asOf),
    ...remarksOf(plot),
    ...plot.said,
  ];
  const all = [...(plot.revise?.(own) ?? own), ...besides].filter(({ knownOn }) => knownOn <= asOf);
  return all.toSorted((a, b) => (a.knownOn < b.knownOn ? -1 : Number(a.knownOn > b.knownOn)));
}
