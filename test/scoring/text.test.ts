import { expect, test } from "vitest";
import { readRegulation } from "../../src/domain/scoring/text/read-regulation.ts";
import { regulationText } from "../../src/domain/scoring/text/regulation-text.ts";
import { allFiles, getRulebook } from "./rulebook-files.ts";

test.each(allFiles)(
  "%s is printed, read back as the same data, and printed the same again",
  (file) => {
    const rulebook = getRulebook(file);
    const text = regulationText(rulebook);
    const read = readRegulation(text);
    if (!read.ok) throw new Error(JSON.stringify(read.refusal) + "\n" + text.join("\n"));
    expect(read.value).toEqual(rulebook);
    expect(regulationText(read.value)).toEqual(text);
  },
);
