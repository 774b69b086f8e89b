import { areaText } from "./area-text.ts";

/** Words of the review queue. */
export const useReviewText = areaText({
  zh: async () => (await import("./zh/review.ts")).review,
  en: async () => (await import("./en/review.ts")).review,
});
