import type { SamplePerson, SampleReorganisation, SampleUnit } from "./draft.ts";

/**
 * A unit that answers for projects. `weight` is its share of them; `pull` how much of that share are large ones;
 * `haste` (per thousand) how often its nodes are reached in the planned month; `checked` (per thousand) how many of its
 * projects the bureau gets to.
 */
export type Host = SampleUnit & {
  readonly weight: number;
  readonly pull: number;
  readonly haste: number;
  readonly checked: number;
};

const parent = "district";
const park = (key: string, name: string) => ({ key, parent, kind: "park", name }) as const;
const town = (key: string, name: string) => ({ key, parent, kind: "town", name }) as const;

const named: readonly Host[] = [
  { ...park("park-1", "云溪高新区"), weight: 15, pull: 3, haste: 620, checked: 1000 },
  { ...park("park-2", "临港产业园"), weight: 13, pull: 3, haste: 540, checked: 960 },
  { ...park("park-3", "东屏科创园"), weight: 11, pull: 3, haste: 580, checked: 1000 },
  { ...park("park-4", "空港物流园"), weight: 9, pull: 3, haste: 450, checked: 600 },
  { ...town("town-1", "石埠镇"), weight: 9, pull: 3, haste: 560, checked: 1000 },
  { ...town("town-2", "青禾镇"), weight: 8, pull: 1, haste: 500, checked: 1000 },
  { ...town("town-3", "柳堰镇"), weight: 7, pull: 2, haste: 600, checked: 940 },
  { ...town("town-4", "望河镇"), weight: 6, pull: 1, haste: 430, checked: 500 },
  { ...town("town-5", "双桥镇"), weight: 6, pull: 1, haste: 520, checked: 1000 },
  { ...town("town-6", "南洼镇"), weight: 5, pull: 1, haste: 380, checked: 900 },
  { ...town("town-7", "城中街道"), weight: 6, pull: 1, haste: 470, checked: 1000 },
  { ...town("town-8", "北渡街道"), weight: 4, pull: 1, haste: 550, checked: 1000 },
];

/**
 * The parks and towns of a sample district; those beyond the twelve named ones are numbered towns. Errors:
 * none (total).
 */
export function hostsOf(count: number): readonly Host[] {
  const further = Array.from({ length: Math.max(count - named.length, 0) }, (_, index): Host => {
    const number = index + 9;
    return {
      ...town(`town-${number}`, `示例${number}镇`),
      weight: 5,
      pull: 1,
      haste: 500,
      checked: 800,
    };
  });
  return [...named.slice(0, count), ...further];
}

/** Bureaus that projects are linked to. */
export const bureaus: readonly SampleUnit[] = [
  { key: "bureau-1", parent, kind: "bureau", name: "发展改革委" },
  { key: "bureau-2", parent, kind: "bureau", name: "工业和信息化局" },
  { key: "bureau-3", parent, kind: "bureau", name: "商务局" },
  { key: "bureau-4", parent, kind: "bureau", name: "行政审批局" },
  { key: "bureau-5", parent, kind: "bureau", name: "自然资源局" },
  { key: "bureau-6", parent, kind: "bureau", name: "统计局" },
];

/** All units, parents first. Errors: none (total). */
export function sampleUnits(hosts: readonly Host[]): readonly SampleUnit[] {
  return [
    { key: parent, parent: null, kind: "district", name: "示例区" },
    ...hosts.map(({ key, kind, name }) => ({ key, parent, kind, name })),
    ...bureaus,
    { key: "taskforce-1", parent, kind: "taskforce", name: "新能源产业专班" },
  ];
}

/** 撤乡并镇 and 乡改街道, as far as the units are there. Errors: none (total). */
export function sampleReorganisations(hosts: readonly Host[]): readonly SampleReorganisation[] {
  const find = (key: string): readonly Host[] => hosts.filter((host) => host.key === key);
  const by = "s-office";
  return [
    ...find("town-6").map((host) => ({
      unit: { key: "town-gone", parent, kind: "town", name: "三岔乡" } as const,
      into: host.key,
      validFrom: "2025-03-01",
      knownOn: "2025-03-10",
      by,
      reason: "示例政复〔2025〕6号：撤销三岔乡，并入南洼镇",
    })),
    ...find("town-8").map(({ key, kind, name }) => ({
      unit: { key, parent, kind, name },
      was: { kind, name: "北渡乡" },
      validFrom: "2025-07-01",
      knownOn: "2025-07-04",
      by,
      reason: "示例政复〔2025〕21号：撤销北渡乡，设立北渡街道",
    })),
  ];
}

const surnames = [..."顾陈陆钱周吴徐孙马朱胡郭"];
const pair = (index: number) => surnames[index % surnames.length] ?? "顾";

/** The login of the person who speaks for a park or town. Errors: none (total). */
export function loginOf(unit: string): string {
  return `s-${unit}`;
}

/**
 * The people of a sample district, one for each park and town and for every other role. Errors: none
 * (total).
 */
export function samplePeople(hosts: readonly Host[]): readonly SamplePerson[] {
  return [
    { login: "s-office", name: "项目办·沈", grants: [{ role: "office", unit: parent }] },
    { login: "s-office-2", name: "项目办·秦", grants: [{ role: "office", unit: parent }] },
    ...hosts.map(({ key, name }, index): SamplePerson => ({
      login: loginOf(key),
      name: `${name}·${pair(index)}`,
      grants: [{ role: "town", unit: key }],
    })),
    { login: "s-fagai", name: "发展改革委·许", grants: [{ role: "bureau", unit: parent }] },
    { login: "s-tongji", name: "统计局·方", grants: [{ role: "bureau", unit: parent }] },
    { login: "s-taskforce", name: "专班·丁", grants: [{ role: "taskforce", unit: "park-1" }] },
    { login: "s-leader", name: "区领导·甲", grants: [{ role: "leader", unit: parent }] },
    { login: "s-audit", name: "审计·严", grants: [{ role: "audit", unit: parent }] },
  ];
}
