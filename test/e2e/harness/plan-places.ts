import { papers } from "./papers.ts";
import { type Place, at } from "./place.ts";

/** The pages of totals, the yearly plan and its batches. */
export const planPlaces: readonly Place[] = [
  {
    name: "totals",
    path: at("/sample/totals"),
    title: ({ totals }) => totals.title,
    drawn: (page) => page.getByRole("rowheader", { name: "云溪高新区" }),
    paper: papers.across,
  },
  {
    name: "totals-leader",
    path: at("/sample/totals"),
    as: "leader",
    title: ({ totals }) => totals.title,
    drawn: (page, { totals }) => page.getByText(totals.held.accepted),
  },
  {
    name: "totals-sources",
    path: at("/sample/totals?show=sources"),
    title: ({ totals }) => totals.title,
    drawn: (page) => page.getByRole("link", { name: "景溪海工装备部件项目" }).first(),
    paper: papers.across,
  },
  {
    name: "projects-verified",
    path: at("/sample/projects?basis=verified"),
    title: ({ projects }) => projects.title,
    drawn: (page, { common }) => page.getByText(common.basis.told.verified),
  },
  {
    name: "unit-figures",
    path: at("/sample/unit-figures?attribute=collectiveStart&period=2025"),
    title: ({ unitFigures }) => unitFigures.title,
    drawn: (page) => page.getByRole("rowheader", { name: "云溪高新区" }),
    paper: papers.across,
  },
  {
    name: "unit-figures-leader",
    path: at("/sample/unit-figures?attribute=cityCriticism&period=2025-10"),
    as: "leader",
    title: ({ unitFigures }) => unitFigures.title,
    drawn: (page) => page.getByRole("rowheader", { name: "云溪高新区" }),
  },
  {
    name: "plan",
    path: at("/sample/plan"),
    title: ({ plan }) => plan.title,
    drawn: (page, { plan }) => page.getByRole("heading", { name: plan.units }),
    paper: papers.across,
  },
  {
    name: "plan-compare",
    path: at("/sample/plan?view=compare"),
    title: ({ plan }) => plan.title,
    drawn: (page, { plan }) => page.getByRole("heading", { name: plan.kindText.out }),
    paper: papers.across,
  },
  {
    name: "plan-draft",
    path: at("/sample/plan?year=2026&view=draft"),
    title: ({ plan }) => plan.title,
    drawn: (page, { planDraft }) => page.getByRole("button", { name: planDraft.issueVersion(1) }),
  },
  {
    name: "plan-town",
    path: at("/sample/plan"),
    as: "town",
    title: ({ plan }) => plan.title,
    drawn: (page, { plan }) => page.getByRole("heading", { name: plan.units }),
  },
  {
    name: "plan-none",
    path: at("/tongzhou/plan"),
    title: ({ plan }) => plan.title,
    drawn: (page, { plan }) => page.getByText(plan.noneTitle),
  },
  {
    name: "batches",
    path: at("/sample/batches"),
    title: ({ batches }) => batches.title,
    drawn: (page, { batches }) => page.getByRole("heading", { name: batches.findings }),
    paper: papers.across,
  },
  {
    name: "batches-none",
    path: at("/tongzhou/batches"),
    title: ({ batches }) => batches.title,
    drawn: (page, { batches }) => page.getByText(batches.emptyTitle),
  },
];
