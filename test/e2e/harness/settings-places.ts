import { type Place, at } from "./place.ts";

/** The pages of the settings: who may do what, and the district's own rules. */
export const settingsPlaces: readonly Place[] = [
  {
    name: "settings-people",
    path: at("/sample/settings/people"),
    as: "sysadmin",
    title: ({ people }) => people.title,
    drawn: (page) => page.getByRole("button", { name: "统计局·方 s-tongji" }),
  },
  {
    name: "settings-grants",
    path: at("/sample/settings/grants"),
    as: "secadmin",
    title: ({ grants }) => grants.title,
    drawn: (page) => page.getByRole("heading", { name: "s-tongji" }),
  },
  {
    name: "settings-grants-units",
    path: at("/sample/settings/grants?by=unit"),
    as: "secadmin",
    title: ({ grants }) => grants.title,
    drawn: (page) => page.getByRole("heading", { name: "云溪高新区" }),
  },
  {
    name: "settings-grant-give",
    path: at("/sample/settings/grants?give=s-tongji"),
    as: "secadmin",
    title: ({ grants }) => grants.title,
    drawn: (page, { grants }) => page.getByLabel(grants.give.role),
  },
  {
    name: "settings-standing",
    path: at("/sample/settings/standing"),
    as: "secadmin",
    title: ({ standing }) => standing.title,
    drawn: (page, { common }) => page.getByLabel(common.role.leader),
  },
  {
    name: "settings-policy",
    path: at("/sample/settings/policy"),
    as: "secadmin",
    title: ({ policy }) => policy.title,
    drawn: (page, { policy }) => page.getByRole("button", { name: policy.choose }),
  },
  {
    name: "settings-sight",
    path: at("/sample/settings/sight?ask=unit&of=2&day=2030-01-01"),
    as: "auditadmin",
    title: ({ sight }) => sight.title,
    drawn: (page) => page.getByText("s-tongji"),
  },
  {
    name: "settings-attributes",
    path: at("/sample/settings/attributes"),
    title: ({ attributes }) => attributes.title,
    drawn: (page) => page.getByText("own_tax_per_mu"),
  },
  {
    name: "settings-stages",
    path: at("/sample/settings/stages"),
    title: ({ stages }) => stages.title,
    drawn: (page, { stages }) => page.getByText(stages.cumulative),
  },
  {
    name: "settings-form",
    path: at("/sample/settings/form"),
    title: ({ form }) => form.title,
    drawn: (page, { form }) => page.getByText(form.asText),
  },
  {
    name: "settings-calendars",
    path: at("/sample/settings/calendars?year=2026"),
    title: ({ calendars }) => calendars.title,
    drawn: (page, { calendars }) => page.getByText(calendars.holidays.keys),
  },
  {
    name: "settings-calendars-unpublished",
    path: at("/sample/settings/calendars?year=2027"),
    title: ({ calendars }) => calendars.title,
    drawn: (page, { calendars }) =>
      page.getByRole("button", { name: calendars.holidays.begin("2027") }),
  },
  {
    name: "settings-reasons",
    path: at("/sample/settings/reasons"),
    title: ({ reasons }) => reasons.title,
    drawn: (page, { reasons }) => page.getByRole("button", { name: reasons.add }),
  },
  {
    name: "settings-rules",
    path: at("/sample/settings/rules?name=rulebooks/yanan-2017"),
    title: ({ ruleText }) => ruleText.title,
    drawn: (page, { ruleText }) => page.getByText(ruleText.hint),
  },
  {
    name: "settings-versions",
    path: at("/sample/settings/versions"),
    title: ({ versions }) => versions.title,
    drawn: (page) => page.getByText("rulebooks/yanan-2017"),
  },
  {
    name: "settings-versions-one",
    path: at("/sample/settings/versions?name=reasons/return"),
    title: ({ versions }) => versions.title,
    drawn: (page, { rules }) => page.getByRole("columnheader", { name: rules.dialog.was }),
  },
  {
    name: "settings-open",
    path: at("/sample/settings/open"),
    as: "sysadmin",
    title: ({ versions }) => versions.opening.title,
    drawn: (page, { versions }) => page.getByRole("button", { name: versions.opening.confirm }),
  },
];
