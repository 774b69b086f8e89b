import { printPeriod } from "../../../src/domain/value/period.ts";
import { type Place, at } from "./place.ts";

/** Pages that look like this only in the middle of a month's story. */
export const livePlaces = {
  review: {
    name: "review",
    path: at("/sample/review"),
    title: ({ review }) => review.title,
    drawn: (page) => page.getByRole("heading", { name: "翰桥氢能装备生产基地项目" }),
  },
  returned: {
    name: "month-returned",
    path: at("/sample/month/2/2026-01"),
    as: "town",
    title: ({ month }, language) => month.title("云溪高新区", printPeriod("2026-01", language)),
    drawn: (page, { month }) => page.getByText(month.returned),
  },
  contests: {
    name: "disputes-contests",
    path: at("/sample/disputes?show=contests&state=all"),
    title: ({ disputes }) => disputes.title,
    drawn: (page, { disputes }) => page.getByText(disputes.answer.rejected),
  },
  closed: {
    name: "closing-closed",
    path: at("/sample/closing?period=2026-01"),
    title: ({ closing }) => closing.title,
    drawn: (page, { closing }) => page.getByRole("heading", { name: closing.issueOne }),
  },
} as const satisfies Record<string, Place>;
