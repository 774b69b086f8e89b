import type { settings as zh } from "../zh/settings.ts";

export const settings = {
  title: "Settings",
  back: "‹ Settings",
  noPlace: "The settings have no such place",
  group: {
    people: "People and rights",
    units: "Units",
    figures: "The month and its figures",
    office: "The district",
  },
} satisfies typeof zh;
