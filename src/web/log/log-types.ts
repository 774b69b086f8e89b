import type { Output } from "../../contract/endpoint.ts";
import type { showLog } from "../../contract/log.ts";

/** What the page of the sealed log shows. */
export type LogView = Output<typeof showLog>;
