import { serve as listen } from "@hono/node-server";
import type { Hono } from "hono";

/** The server's door. */
export type Door = {
  /** Puts another app behind it; what was asked before is answered by the one before. */
  readonly show: (app: Hono) => void;
  /** Where it is once it is open, also when any free port would do. */
  readonly port: () => number;
  readonly close: () => void;
};

/** Where it is, and who hears that it is open, with its port, or cannot be, with the exit code for that. */
type Place = {
  readonly port: number;
  readonly host: string;
  readonly opened: (port: number) => void;
  readonly failed: (exitCode: number) => void;
};

/** Opens the door, with an app behind it. Errors: none (total): a port that is taken is said and told. */
export function openDoor(first: Hono, { port, host, opened, failed }: Place): Door {
  let shown = first;
  const server = listen({ fetch: (...asked) => shown.fetch(...asked), port, hostname: host });
  const isAt = (): number => {
    const at = server.address();
    return typeof at === "object" && at ? at.port : port;
  };
  server.on("error", (error: NodeJS.ErrnoException) => {
    const isTaken = error.code === "EADDRINUSE";
    if (isTaken)
      console.error(
        `端口 ${port} 已被占用，请用 PORT 另选一个。 Port ${port} is taken; choose another with PORT.`,
      );
    else console.error(error.message);
    failed(isTaken ? 5 : 1);
  });
  server.on("listening", () => opened(isAt()));
  return {
    show: (app) => {
      shown = app;
    },
    port: isAt,
    close: () => {
      server.close();
      if ("closeAllConnections" in server) server.closeAllConnections();
    },
  };
}
