import type { SampleStatement } from "../../src/catalogue/sample/draft.ts";

/** The amount of a money statement in fen. */
export function fenOf(statement: SampleStatement): bigint {
  const { value } = statement;
  if (typeof value === "string" || !("amount" in value)) throw new Error("not money");
  return BigInt(value.amount.replace(".", ""));
}

/** The statements of each subject, in their order. */
export function bySubject(statements: Iterable<SampleStatement>): Map<string, SampleStatement[]> {
  const map = new Map<string, SampleStatement[]>();
  for (const statement of statements) {
    const list = map.get(statement.subject) ?? [];
    list.push(statement);
    map.set(statement.subject, list);
  }
  return map;
}

/** The identities of handbook 3.3 that the reports of one project break, as sentences; none when it is honest. */
export function brokenIdentities(statements: readonly SampleStatement[]): string[] {
  const broken: string[] = [];
  let [month, year, lastYear, total] = [0n, 0n, 0n, 0n];
  let current = "";
  for (const statement of statements.filter(
    (one) => one.source === "report" && one.standing !== "returned",
  )) {
    const { attribute, period, subject, knownOn } = statement;
    if (attribute === "monthDone") month = fenOf(statement);
    if (attribute === "doneToLastYear") {
      lastYear = fenOf(statement);
      if (total !== 0n && total !== lastYear)
        broken.push(`${subject} ${knownOn}: last year is not what it closed on`);
    }
    if (attribute === "yearDone") {
      const before = current === period ? year : 0n;
      current = period ?? "";
      year = fenOf(statement);
      if (year !== before + month)
        broken.push(`${subject} ${knownOn}: year is not month + year before`);
    }
    if (attribute === "doneSinceStart") {
      total = fenOf(statement);
      if (total !== lastYear + year)
        broken.push(`${subject} ${knownOn}: total is not last year + year`);
    }
  }
  return broken;
}
