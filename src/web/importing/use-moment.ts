import { useLanguage } from "../messages/language.tsx";

/** A moment of the ledger as a person reads it, to the minute. */
export function useMoment(): (iso: string) => string {
  const { language } = useLanguage();
  return (iso) =>
    new Date(iso).toLocaleString(language === "zh" ? "zh-CN" : "en-GB", {
      dateStyle: "medium",
      timeStyle: "short",
    });
}
