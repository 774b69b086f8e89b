import { expect, test } from "vitest";
import { paths, patterns } from "./paths.ts";

test("every address of the pages is as people have bookmarked it", () => {
  expect(patterns).toMatchInlineSnapshot(`
    {
      "account": "/account",
      "audit": "/:district/audit",
      "bulletin": "/:district/bulletin",
      "closing": "/:district/closing",
      "disputes": "/:district/disputes",
      "home": "/",
      "import": "/:district/import/:id",
      "imports": "/:district/import",
      "month": "/:district/month/:unit/:period",
      "months": "/:district/month",
      "project": "/:district/projects/:id",
      "projects": "/:district/projects",
      "ranking": "/:district/ranking",
      "reporting": "/:district/reporting",
      "review": "/:district/review",
      "signIn": "/sign-in",
      "slips": "/:district/slips",
      "wall": "/:district/wall",
    }
  `);
  expect({
    home: paths.home(),
    signIn: paths.signIn(),
    account: paths.account(),
    signInKeeping: paths.signIn("/tz/projects?q=康辉&units=3,5"),
    projects: paths.projects("tz", { units: "3,5", q: "", sort: "-delay" }),
    project: paths.project("tz", 12, { knownAt: "2024-02-29" }),
    wall: paths.wall("tz"),
    slips: paths.slips("tz"),
    imports: paths.imports("tz"),
    import: paths.import("tz", 7),
    ranking: paths.ranking("tz", { period: "2024-02" }),
    bulletin: paths.bulletin("tz", { period: "2024-02" }),
    months: paths.months("tz"),
    month: paths.month("tz", 5, "2024-02"),
    review: paths.review("tz", { at: "12.304" }),
    reporting: paths.reporting("tz", { to: "2024-02" }),
    closing: paths.closing("tz", { period: "2024-02" }),
    disputes: paths.disputes("tz", { show: "contests" }),
    audit: paths.audit("tz", { person: "office" }),
  }).toMatchInlineSnapshot(`
    {
      "account": "/account",
      "audit": "/tz/audit?person=office",
      "bulletin": "/tz/bulletin?period=2024-02",
      "closing": "/tz/closing?period=2024-02",
      "disputes": "/tz/disputes?show=contests",
      "home": "/",
      "import": "/tz/import/7",
      "imports": "/tz/import",
      "month": "/tz/month/5/2024-02",
      "months": "/tz/month",
      "project": "/tz/projects/12?knownAt=2024-02-29",
      "projects": "/tz/projects?units=3,5&sort=-delay",
      "ranking": "/tz/ranking?period=2024-02",
      "reporting": "/tz/reporting?to=2024-02",
      "review": "/tz/review?at=12.304",
      "signIn": "/sign-in",
      "signInKeeping": "/sign-in?next=%2Ftz%2Fprojects%3Fq%3D%E5%BA%B7%E8%BE%89%26units%3D3,5",
      "slips": "/tz/slips",
      "wall": "/tz/wall",
    }
  `);
});
