import { expect, test } from "vitest";
import { paths, patterns } from "./paths.ts";

test("every address of the pages is as people have bookmarked it", () => {
  expect(patterns).toMatchInlineSnapshot();
  expect({
    home: paths.home(),
    signIn: paths.signIn(),
    signInKeeping: paths.signIn("/tz/projects?q=康辉&units=3,5"),
    projects: paths.projects("tz", { units: "3,5", q: "", sort: "-delay" }),
    project: paths.project("tz", 12, { knownAt: "2024-02-29" }),
    wall: paths.wall("tz"),
    slips: paths.slips("tz"),
    imports: paths.imports("tz"),
    import: paths.import("tz", 7),
    ranking: paths.ranking("tz", { period: "2024-02" }),
    bulletin: paths.bulletin("tz", { period: "2024-02" }),
  }).toMatchInlineSnapshot();
});
