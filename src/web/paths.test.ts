import { expect, test } from "vitest";
import { paths, patterns } from "./paths.ts";

test("every address of the pages is as people have bookmarked it", () => {
  expect(patterns).toMatchInlineSnapshot(`
    {
      "bulletin": "/:district/bulletin",
      "home": "/",
      "import": "/:district/import/:id",
      "imports": "/:district/import",
      "project": "/:district/projects/:id",
      "projects": "/:district/projects",
      "ranking": "/:district/ranking",
      "signIn": "/sign-in",
      "slips": "/:district/slips",
      "wall": "/:district/wall",
    }
  `);
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
  }).toMatchInlineSnapshot(`
    {
      "bulletin": "/tz/bulletin?period=2024-02",
      "home": "/",
      "import": "/tz/import/7",
      "imports": "/tz/import",
      "project": "/tz/projects/12?knownAt=2024-02-29",
      "projects": "/tz/projects?units=3,5&sort=-delay",
      "ranking": "/tz/ranking?period=2024-02",
      "signIn": "/sign-in",
      "signInKeeping": "/sign-in?next=%2Ftz%2Fprojects%3Fq%3D%E5%BA%B7%E8%BE%89%26units%3D3,5",
      "slips": "/tz/slips",
      "wall": "/tz/wall",
    }
  `);
});
