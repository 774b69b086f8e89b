import type { CalendarsText } from "../zh/calendars.ts";

const weekdayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

export const calendars = {
  title: "Calendars",
  note: "When the month's report is due and reminded of; which days people work",
  due: {
    title: "When the month is due",
    how: "Counted by",
    byDay: "a day of the next month",
    byWorkingDay: "a working day of the next month",
    day: "Day of the next month",
    dayWrong: "A whole number from 1 to 28, so that every month has that day.",
    workingDay: "Which working day",
    workingDayWrong: "A whole number from 1 to 20.",
    workingDayHint:
      "Counted with make-up days; in a year without a calendar it cannot be told, and the ledger says so.",
    remind: "Days before it is due to remind",
    urge: "Days after it was due to urge",
    daysWrong: "A whole number from 0 to 60.",
    preview: "Due days of the months to come",
    period: "Month",
    dueDay: "Due",
    unknown: (year: string) => `cannot be told: no holidays of ${year}`,
  },
  holidays: {
    title: "Holidays and make-up days",
    note: "After the State Council's notice of each year",
    year: "Year",
    noYear: (year: string) => `Nothing is known of ${year}`,
    noYearText:
      "A year that is not published is not guessed: days counted by working days say that they cannot be told. Enter it here once the notice is out.",
    begin: (year: string) => `Enter ${year}`,
    removeYear: (year: string) => `Remove ${year}`,
    sums: (off: number, on: number) => `${off} weekdays off, ${on} weekend days worked`,
    monthSum: (days: number) => `${days} working days`,
    keys: "Press a day, or walk to it with the arrow keys and press Space, to turn it.",
    legend: "Legend",
    state: { work: "work", weekend: "weekend", off: "off", on: "make-up work" },
    mark: { work: "", weekend: "", off: "off", on: "on" },
    weekdays: ["M", "T", "W", "T", "F", "S", "S"],
    weekday: (index: number) => weekdayNames[index] ?? "",
    day: (day: string, weekday: string, state: string) => `${day}, ${weekday}: ${state}`,
    paste: "Paste the notice",
    pasteHint:
      "Paste the paragraphs of the State Council's notice as they are (in Chinese), or one day to a line: 10月1日放假.",
    read: (off: number, on: number) => `Read ${off} weekdays off and ${on} weekend days worked.`,
    readNothing: "No day was read. Paste text that says 几月几日放假 and 几月几日上班.",
    elsewhere: (days: string) =>
      `The notice names days of another year: ${days}. Enter them there.`,
    use: (year: string) => `Use for ${year}`,
    compare: "Days that differ from what is there are listed before it is saved.",
  },
} satisfies CalendarsText;
