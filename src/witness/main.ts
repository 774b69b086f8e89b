import { doorOf, openWitness } from "./serve.ts";

const env = process.env;
const port = Number(env["PORT"] ?? 8090);
const host = env["HOST"] ?? "127.0.0.1";
const witness = await openWitness(
  env["WITNESS_DATA"] ?? ".guatu-witness",
  env["WITNESS_NAME"] ?? "witness.example",
);
const server = doorOf(witness);
server.listen(port, host, () => {
  const at = server.address();
  const open = typeof at === "object" && at ? at.port : port;
  console.info(
    `见证 Witness ${witness.key.printed}\n  ${witness.logs.length} 个日志 logs, http://${host}:${open}`,
  );
});
server.on("error", (error) => {
  console.error(error.message);
  process.exit(1);
});
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.on(signal, () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });
