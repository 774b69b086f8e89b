import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { figureOperatorNames, figureOperatorOf } from "../../src/domain/scoring/figure.ts";
import { operatorNames, operatorOf } from "../../src/domain/scoring/rule.ts";

const folder = new URL("../../src/domain/scoring/operators/", import.meta.url);

function fileOf(name: string, under: string): string {
  const kebab = name.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
  return new URL(`${under}${kebab}.test.ts`, folder).pathname;
}

const all = [
  ...operatorNames.map((name) => ({ name, under: "", says: operatorOf(name) })),
  ...figureOperatorNames.map((name) => ({ name, under: "figures/", says: figureOperatorOf(name) })),
];

test.each(all)("$name states its algebra and works its own example beside it", (operator) => {
  const file = fileOf(operator.name, operator.under);
  expect(existsSync(file), file).toBe(true);
  const text = readFileSync(file, "utf8");
  expect(text).toContain(`its example: \${${operator.name}.example.zh}`);
  expect(text).toMatch(/\bfc\.property\(|\brises\(|\banyOrder\(/u);
  // Missing stays missing, or the unit of what it takes is asked for: each says one of them at least.
  expect(text).toMatch(/staysMissing\(|StaysMissing\(|refusedIn(?:Figure)?\(|"missing"/u);
});

test.each(all)(
  "$name says what it is for, what it computes and a case, in both languages",
  ({ says }) => {
    for (const told of [says.meaning, says.rule, says.example])
      expect(told).toEqual({ zh: expect.stringMatching(/\S/u), en: expect.stringMatching(/\S/u) });
  },
);
