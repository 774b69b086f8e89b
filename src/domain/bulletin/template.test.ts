import { expect, test } from "vitest";
import { exampleTemplate } from "./example-template.ts";
import { readBulletinTemplate, word } from "./template.ts";

test("a template without a sentence is refused with the name of what is missing", () => {
  const { opening: _, ...sentences } = exampleTemplate.sentences;
  const { red: __, ...lights } = exampleTemplate.lights;
  const read = readBulletinTemplate({ ...exampleTemplate, sentences, lights });
  expect(read).toEqual({
    ok: false,
    refusal: { code: "templateLacks", params: { missing: "sentences.opening、lights.red" } },
  });
});

test("nothing at all, or a text, is refused and not thrown upon", () => {
  for (const raw of [null, undefined, "模板", 7, []]) {
    expect(readBulletinTemplate(raw)).toMatchObject({ refusal: { code: "templateLacks" } });
  }
});

test("a place the sentence has no figure for is refused, and the known ones are named", () => {
  const sentences = { ...exampleTemplate.sentences, newStarts: "本月新开工{count}个。" };
  expect(readBulletinTemplate({ ...exampleTemplate, sentences })).toEqual({
    ok: false,
    refusal: {
      code: "templateUnknownPlace",
      params: { sentence: "newStarts", place: "count", known: "month、newStarts" },
    },
  });
});

test("a figure that looks like a place is printed as it stands", () => {
  const text = word(exampleTemplate, "lateProblem", { problem: "{unit}$&" });
  expect(text).toContain("{unit}$&");
});
