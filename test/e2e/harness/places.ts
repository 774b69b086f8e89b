import { printPeriod } from "../../../src/domain/value/period.ts";
import { previewPath, projectPath } from "./ask.ts";
import { papers } from "./papers.ts";
import { type Place, at } from "./place.ts";
import { planPlaces } from "./plan-places.ts";
import { proofPlaces } from "./proof-places.ts";
import { settingsPlaces } from "./settings-places.ts";

/** Every page of the product, and the states of a page that look different. */
export const places: readonly Place[] = [
  {
    name: "sign-in",
    path: at("/sign-in"),
    as: "nobody",
    title: ({ shell }) => shell.signIn.title,
    drawn: (page, { shell }) => page.getByRole("button", { name: shell.signIn.submit }),
  },
  {
    name: "not-found",
    path: at("/no/such/page/here"),
    title: ({ shell }) => shell.notFound.title,
    drawn: (page, { shell }) => page.getByRole("heading", { name: shell.notFound.title }),
  },
  {
    name: "projects",
    path: at("/sample/projects"),
    title: ({ projects }) => projects.title,
    drawn: (page) => page.getByRole("link", { name: "云图光伏组件生产基地项目" }),
    paper: papers.across,
  },
  {
    name: "projects-none",
    path: at("/sample/projects?q=nothing"),
    title: ({ projects }) => projects.title,
    drawn: (page, { projects }) => page.getByText(projects.emptyTitle),
  },
  {
    name: "project",
    path: () => projectPath("sample", "泓原封装测试"),
    title: () => "泓原封装测试生产基地项目",
    drawn: (page, { project }) => page.getByRole("columnheader", { name: project.evidence }),
    paper: papers.upright,
  },
  {
    name: "project-past",
    path: async () => `${await projectPath("tongzhou", "康辉")}?knownAt=2023-03-31`,
    title: () => "康辉新材料",
    drawn: (page) => page.getByRole("heading", { name: "康辉新材料", exact: true }),
  },
  {
    name: "project-history",
    path: async () => `${await projectPath("tongzhou", "康辉")}?history=totalInvestment`,
    title: () => "康辉南通新材料",
    drawn: (page) => page.getByRole("dialog"),
  },
  {
    name: "slips",
    path: at("/tongzhou/slips"),
    title: ({ slips }) => slips.title,
    drawn: (page) => page.getByRole("table"),
  },
  {
    name: "wall",
    path: at("/sample/wall"),
    title: ({ wall }) => wall.title,
    drawn: (page) => page.getByRole("link", { name: "泓原封装测试生产基地项目" }),
    paper: papers.wall,
  },
  {
    name: "wall-chips",
    path: at("/sample/wall?density=chips"),
    title: ({ wall }) => wall.title,
    drawn: (page) => page.getByRole("link", { name: "泓原封装测试生产基地项目" }),
  },
  {
    name: "wall-screen",
    path: at("/sample/wall?screen=1"),
    title: ({ wall }) => wall.title,
    drawn: (page, { wall }) => page.getByRole("heading", { name: wall.redList }),
  },
  {
    name: "import",
    path: at("/tongzhou/import"),
    title: ({ importing }) => importing.title,
    drawn: (page, { importing }) => page.getByRole("heading", { name: importing.list.title }),
  },
  {
    name: "import-preview",
    path: previewPath,
    title: () => "2024-02.xlsx",
    drawn: (page) => page.getByRole("article", { name: "康辉南通新材料" }),
  },
  {
    name: "ranking",
    path: at("/sample/ranking"),
    title: ({ ranking }) => ranking.title,
    drawn: (page) => page.getByRole("button", { name: "云溪高新区" }),
    paper: papers.upright,
  },
  {
    name: "ranking-unit",
    path: at("/sample/ranking?text=1&period=2025-Q3&unit=2"),
    title: ({ ranking }) => ranking.title,
    drawn: (page) => page.getByRole("dialog"),
  },
  {
    name: "bulletin",
    path: at("/sample/bulletin"),
    title: ({ bulletin }) => bulletin.title,
    drawn: (page) => page.getByRole("paragraph").filter({ hasText: "示例区重大项目办公室文件" }),
    paper: papers.bulletin,
  },
  {
    name: "month-choice",
    path: at("/sample/month"),
    title: ({ month }) => month.choice.title,
    drawn: (page) => page.getByRole("row").filter({ hasText: "云溪高新区" }),
  },
  {
    name: "month",
    path: at("/sample/month/2/2026-01"),
    as: "town",
    title: ({ month }, language) => month.title("云溪高新区", printPeriod("2026-01", language)),
    drawn: (page, { month }) => page.getByRole("button", { name: month.submit.button }),
    paper: papers.across,
  },
  {
    name: "month-read",
    path: at("/sample/month/2/2025-12"),
    title: ({ month }, language) => month.title("云溪高新区", printPeriod("2025-12", language)),
    drawn: (page, { month }) => page.getByText(month.readOnly.accepted),
  },
  {
    name: "review-none",
    path: at("/sample/review"),
    title: ({ review }) => review.title,
    drawn: (page, { review }) => page.getByText(review.emptyTitle),
  },
  {
    name: "reporting",
    path: at("/sample/reporting"),
    title: ({ reporting }) => reporting.title,
    drawn: (page) => page.getByText("云溪高新区"),
    paper: papers.across,
  },
  {
    name: "reporting-debt",
    path: at("/sample/reporting?view=debt"),
    title: ({ reporting }) => reporting.title,
    drawn: (page) => page.getByText("云溪高新区"),
    paper: papers.across,
  },
  ...planPlaces,
  {
    name: "closing",
    path: at("/sample/closing"),
    title: ({ closing }) => closing.title,
    drawn: (page, { closing }) => page.getByRole("heading", { name: closing.openUnits }),
  },
  {
    name: "disputes",
    path: at("/sample/disputes"),
    title: ({ disputes }) => disputes.title,
    drawn: (page, { disputes }) => page.getByText(disputes.noCorrections),
  },
  {
    name: "leads",
    path: at("/sample/leads"),
    title: ({ leads }) => leads.title,
    drawn: (page) => page.locator(".leads tbody tr").first(),
  },
  {
    name: "leads-cases",
    path: at("/sample/leads?view=cases"),
    title: ({ leads }) => leads.title,
    drawn: (page, { leads }) => page.getByRole("heading", { name: leads.circulars }),
  },
  {
    name: "leads-detectors",
    path: at("/sample/leads?view=detectors"),
    title: ({ leads }) => leads.title,
    drawn: (page) => page.locator(".detector-list h2").first(),
  },
  {
    name: "account",
    path: at("/account"),
    title: ({ account }) => account.title,
    drawn: (page, { account }) => page.getByRole("button", { name: account.second.begin }),
  },
  {
    name: "audit",
    path: at("/sample/audit"),
    as: "auditadmin",
    title: ({ audit }) => audit.title,
    drawn: (page, { audit }) => page.getByRole("columnheader", { name: audit.address }),
  },
  {
    name: "not-open",
    path: at("/sample/wall"),
    as: "sysadmin",
    title: ({ rights }) => rights.closed.title,
    drawn: (page, { rights }) => page.getByText(rights.closed.admin),
  },
  {
    name: "duty",
    path: at("/duty?what=passwordOverdue"),
    title: ({ duty }) => duty.title.passwordOverdue,
    drawn: (page, { account }) => page.getByRole("button", { name: account.change }),
  },
  ...proofPlaces,
  ...settingsPlaces,
];
