import type { EndpointId } from "../contract/contract.ts";
import type { Endpoint } from "../contract/endpoint.ts";
import { printPeriod } from "../domain/value/period.ts";

/** What a file is, where its endpoint is named after what one does. */
const words: Readonly<Partial<Record<EndpointId, string>>> = {
  downloadBulletin: "重大项目通报",
  downloadCircular: "线索通报",
  downloadTargetPaper: "任务书",
  downloadRanking: "龙虎榜重算文件",
  correctedWorkbook: "带批注的台账",
  exportProjects: "项目台账",
  proveFacts: "账本出证",
};

/** The time a file is of: `2026-01` is 2026年1月. */
function timeOf(input: Readonly<Record<string, unknown>>): string {
  const times = [input["month"], input["period"], input["year"]];
  const found = times.find((each) => typeof each === "string");
  return found === undefined ? "" : printPeriod(found, "zh");
}

/** Circulars are numbered; plans and letters have versions. */
function numberOf(id: string, { number }: Readonly<Record<string, unknown>>): string {
  if (typeof number !== "number") return "";
  return `第${number}${id === "downloadCircular" ? "号" : "版"}`;
}

type Given = {
  readonly district: string;
  readonly today: string;
  readonly endpoint: Pick<Endpoint, "summary"> & { readonly id: string };
  readonly input: unknown;
};

/** The name a file is saved under, without its ending: 示例区2026年1月重大项目通报; of no month, with today's day. Errors: none (total). */
export function fileName({ district, today, endpoint, input }: Given): string {
  const given = typeof input === "object" && input !== null ? { ...input } : {};
  const what = words[endpoint.id as EndpointId] ?? endpoint.summary.zh;
  const which = (timeOf(given) + what).replace("年年度", "年度") + numberOf(endpoint.id, given);
  return which === what ? `${district}${what} ${today}` : district + which;
}
