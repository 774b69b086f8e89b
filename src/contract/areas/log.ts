import { showMark } from "../check.ts";
import { downloadHashes, downloadLog, proveFacts, showLog, showSealed } from "../log.ts";

/** The sealed log. */
export const logArea = {
  showLog,
  showMark,
  showSealed,
  proveFacts,
  downloadLog,
  downloadHashes,
};
