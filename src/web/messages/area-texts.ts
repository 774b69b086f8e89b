import { areaText } from "./area-text.ts";

/** Words of the review queue. */
export const useReviewText = areaText({
  zh: async () => (await import("./zh/review.ts")).review,
  en: async () => (await import("./en/review.ts")).review,
});

/** Words of the reporting wall and the verification debt. */
export const useReportingText = areaText({
  zh: async () => (await import("./zh/reporting.ts")).reporting,
  en: async () => (await import("./en/reporting.ts")).reporting,
});

/** Words of the closing of months. */
export const useClosingText = areaText({
  zh: async () => (await import("./zh/closing.ts")).closing,
  en: async () => (await import("./en/closing.ts")).closing,
});

/** Words of corrections, contests and verifying. */
export const useDisputesText = areaText({
  zh: async () => (await import("./zh/disputes.ts")).disputes,
  en: async () => (await import("./en/disputes.ts")).disputes,
});
