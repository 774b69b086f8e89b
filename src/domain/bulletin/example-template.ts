import { readBulletinTemplate, type BulletinTemplate } from "./template.ts";
import { columnNames, lightNames, wording } from "./wording.ts";

/** A template that prints each sentence's name and figures, `progress(7.54%,…)`: tests read which sentence was chosen. */
export const exampleTemplate: BulletinTemplate = build();

function build(): BulletinTemplate {
  const read = readBulletinTemplate({
    sentences: Object.fromEntries(
      Object.entries(wording).map(([name, places]) => [
        name,
        `${name}(${places.map((place) => `{${place}}`).join(",")})`,
      ]),
    ),
    lights: named(lightNames),
    columns: named(columnNames),
    requirements: ["first", "second"],
    copies: "copies",
    lateInText: 2,
  });
  if (!read.ok) throw new Error(read.refusal.code);
  return read.value;
}

function named(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, name]));
}
