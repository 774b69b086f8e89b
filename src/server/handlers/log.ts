import { showMark } from "../../app/check-mark.ts";
import { downloadLog, proveFacts, showLog, showSealed } from "../../app/show-log.ts";
import type { logArea } from "../../contract/areas/log.ts";
import type { Handlers } from "../handler.ts";

export const logHandlers: Handlers<typeof logArea> = {
  showLog,
  showMark,
  showSealed,
  proveFacts,
  downloadLog,
  downloadHashes: downloadLog,
};
