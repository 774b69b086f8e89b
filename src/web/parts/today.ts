const shanghai = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" });

/** Today in China, `YYYY-MM-DD`, wherever the reader sits: the day up to which things can be known. */
export function todayInChina(): string {
  return shanghai.format(new Date());
}
