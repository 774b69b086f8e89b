import { isIsoDay } from "../value/civil.ts";
import { accept, type Result } from "../refusal/refusal.ts";
import { readBy } from "./dependencies.ts";
import { refuseFault } from "./fault.ts";
import { holders, type Indicator } from "./indicator.ts";
import { readExample } from "./parse-example.ts";
import { readFigures } from "./parse-figure.ts";
import { readSettlement } from "./parse-settlement.ts";
import { readDeclaration } from "./parse-indicator.ts";
import {
  checkTwice,
  fault,
  isAbsent,
  readBilingual,
  readFields,
  readList,
  readOneOf,
  readText,
  type Fault,
  type Fields,
  type Place,
} from "./reader.ts";
import { timeOfYear } from "./codecs/time-of-year.ts";
import { namesOf } from "./form/field.ts";
import { articleFields, groupFields, rulebookFields } from "./form/rulebook-form.ts";
import type { AnyRule } from "./any-rule.ts";
import type { Scope } from "./scope.ts";
import { readRule, type Vocabulary } from "./rule.ts";
import {
  missingRules,
  tieRules,
  type Article,
  type Example,
  type Group,
  type Rulebook,
} from "./rulebook.ts";
import { readKinds, readTakesPart } from "./takes-part.ts";
import type { Named } from "./text/words.ts";
import { periodKinds } from "./period-kind.ts";

const names = [...namesOf(rulebookFields), "examples"];

function readDay(place: Place): string {
  const day = readText(place);
  if (day !== "" && !isIsoDay(day))
    fault(place, { zh: "应写日期，如 2017-01-01", en: "write a day such as 2017-01-01" });
  return day;
}

function readEffective(place: Place): Rulebook["effective"] {
  const fields = readFields(place, ["from", "to"]);
  const to = fields("to");
  const span = { from: readDay(fields("from")), to: isAbsent(to) ? null : readDay(to) };
  if (span.to !== null && span.to < span.from)
    fault(to, { zh: "截止日早于起始日", en: "the last day is before the first" });
  return span;
}

function readSource(place: Place): Rulebook["source"] {
  const fields = readFields(place, ["label", "address"]);
  return { label: readBilingual(fields("label")), address: readText(fields("address")) };
}

function readGroup(place: Place): Group {
  const fields = readFields(place, namesOf(groupFields));
  const id = readText(fields("id"));
  return { id, label: readBilingual(fields("label")), kinds: readKinds(fields("kinds"), id) };
}

/** What an article about projects is: its rule over each of them. Errors: none (total). */
export function overProjects(each: AnyRule): AnyRule {
  const params = { where: null, best: null, how: "sum", most: null, each };
  return { operator: "sumOverProjects", params };
}

function readGroupId(place: Place, { groups }: Vocabulary): string {
  const id = readText(place);
  if (id !== "" && !groups.includes(id))
    fault(place, { zh: `没有分组“${id}”`, en: `there is no group “${id}”` });
  return id;
}

function readArticle(place: Place, vocabulary: Vocabulary): Article {
  const fields = readFields(place, namesOf(articleFields));
  const about = readOneOf(fields("about"), holders);
  const rule = readRule(fields("rule"), about, vocabulary);
  const [silent, groups, times] = [fields("silent"), fields("groups"), fields("in")];
  const scope: Scope = { ...vocabulary, about, readRule: () => rule };
  return {
    id: readText(fields("id")),
    label: readBilingual(fields("label")),
    about,
    rule: about === "project" ? overProjects(rule) : rule,
    whenMissing: readOneOf(fields("whenMissing"), missingRules),
    ...(isAbsent(groups)
      ? {}
      : { groups: readList(groups, 1).map((each) => readGroupId(each, vocabulary)) }),
    ...(isAbsent(times)
      ? {}
      : { in: readList(times, 1).map((each) => timeOfYear.read(each, scope)) }),
    silent: isAbsent(silent) ? null : readBilingual(silent),
  };
}

/** A list of things with an id; no id twice. */
function readNamed<T>(
  place: Place,
  read: (item: Place) => T,
  idOf: (item: T) => string,
): readonly T[] {
  const places = readList(place, 1);
  const items = places.map(read);
  checkTwice(places, (index) => {
    const item = items[index];
    return item === undefined ? "" : idOf(item);
  });
  return items;
}

function checkUnused(rulebook: Rulebook, places: readonly Place[]): void {
  const used = readBy(rulebook);
  for (const [index, indicator] of rulebook.indicators.entries()) {
    const place = places[index];
    if (place && !used.has(indicator.id))
      fault(place, {
        zh: `没有条文使用指标“${indicator.id}”，请删去`,
        en: `no article uses the indicator “${indicator.id}”; remove it`,
      });
  }
}

function checkExampleProjects(examples: readonly Example[], place: Place): void {
  const projects = examples.filter(({ about }) => about === "project").map(({ name }) => name);
  const unknown = examples
    .flatMap((example) => example.projects)
    .find((name) => !projects.includes(name));
  const units = examples.filter(({ about }) => about === "unit").map(({ name }) => name);
  const beside = examples
    .flatMap(({ peers = [], earlier = [] }) => [...peers, ...earlier])
    .find((name) => !units.includes(name));
  if (beside !== undefined)
    fault(place, {
      zh: `没有名为“${beside}”的单位示例`,
      en: `there is no unit example named “${beside}”`,
    });
  if (unknown !== undefined)
    fault(place, {
      zh: `没有名为“${unknown}”的项目示例`,
      en: `there is no project example named “${unknown}”`,
    });
}

/** The articles whose points a veto may ask: all that are none themselves. Their faults are told where they are read. */
function readTitles(place: Place): readonly Named[] {
  const silent = { ...place, faults: [] };
  return readList(silent, 1).flatMap((each) => {
    const fields = readFields(each, namesOf(articleFields));
    const rule = readFields(fields("rule"), []);
    const named = { id: readText(fields("id")), label: readBilingual(fields("label")) };
    return rule("operator").value === "veto" ? [] : [named];
  });
}

function readBook(fields: Fields): Rulebook {
  const indicators: readonly Indicator[] = readNamed(
    fields("indicators"),
    readDeclaration,
    ({ id }) => id,
  );
  const sample = fields("sample");
  const groups = readNamed(fields("groups"), readGroup, ({ id }) => id);
  const groupIds = groups.map(({ id }) => id);
  const { figures, byId } = readFigures(fields("figures"), indicators, groupIds);
  const articles = readTitles(fields("articles"));
  const examples = readNamed(
    fields("examples"),
    (place) => readExample(place, byId),
    ({ name }) => name,
  );
  checkExampleProjects(examples, fields("examples"));
  return {
    id: readText(fields("id")),
    title: readBilingual(fields("title")),
    source: readSource(fields("source")),
    version: readText(fields("version")),
    effective: readEffective(fields("effective")),
    periods: readList(fields("periods"), 1).map((place) => readOneOf(place, periodKinds)),
    sample: isAbsent(sample) ? null : readBilingual(sample),
    groups,
    takesPart: readTakesPart(fields("takesPart")),
    ties: readOneOf(fields("ties"), tieRules),
    indicators,
    figures,
    articles: readNamed(
      fields("articles"),
      (place) => readArticle(place, { indicators: byId, groups: groupIds, articles }),
      ({ id }) => id,
    ),
    examples,
    ...readSettlement(fields),
  };
}

function read(data: unknown): { readonly rulebook: Rulebook; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const fields = readFields({ value: data, path: [], faults }, names);
  const rulebook = readBook(fields);
  if (faults.length === 0) checkUnused(rulebook, readList(fields("indicators"), 1));
  return { rulebook, faults };
}

/** Everything wrong with a rulebook's data, in the order written; empty when it can be used. Errors: none (total). */
export function faultsOf(data: unknown): readonly Fault[] {
  return read(data).faults;
}

/** A rulebook from plain data (a parsed YAML file). Errors: `ruleFault`, which names the article and the path of the first fault. */
export function parseRulebook(data: unknown): Result<Rulebook> {
  const { rulebook, faults } = read(data);
  const [first] = faults;
  return first ? refuseFault(first, data, faults.length) : accept(rulebook);
}
