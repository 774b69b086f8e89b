import { type AddressInfo, type Server, type Socket, connect, createServer } from "node:net";

/** Where a connection is cut: after so many bytes of the request or of the reply; never when undefined. */
export type Cut = { readonly side: "request" | "reply"; readonly after: number } | undefined;

/** A line to a server that can be cut at any byte. */
export type CuttingLine = {
  readonly port: number;
  readonly cutNext: (cut: Cut) => void;
  readonly close: () => Promise<void>;
};

/** Passes bytes on until the cut, then drops both ends: whatever came through has come through. */
function pass(from: Socket, to: Socket, left: number): void {
  let rest = left;
  from.on("data", (bytes: Buffer) => {
    to.write(bytes.subarray(0, rest));
    rest -= bytes.length;
    if (rest > 0) return;
    from.destroy();
    to.end(() => to.destroy());
  });
  from.on("end", () => to.end());
  for (const [one, other] of [
    [from, to],
    [to, from],
  ] as const)
    one.on("error", () => other.destroy());
}

/** Opens a line to a port of this machine. */
export async function openLine(target: number): Promise<CuttingLine> {
  let next: Cut;
  const server: Server = createServer((client) => {
    const cut = next;
    const upstream = connect(target, "127.0.0.1");
    pass(client, upstream, cut?.side === "request" ? cut.after : Infinity);
    pass(upstream, client, cut?.side === "reply" ? cut.after : Infinity);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    cutNext: (cut) => {
      next = cut;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
