import type { ConsoleMessage, Page, Request, Response } from "playwright-core";

/** What went on behind a page: everything that is never right, and the refusals, which a test may expect. */
export type Watch = { readonly faults: string[]; readonly refusals: string[] };

const place = (address: string) => new URL(address).pathname;

/** Hears a page from its first byte. */
export function watch(page: Page, home: string): Watch {
  const seen: Watch = { faults: [], refusals: [] };
  const { host } = new URL(home);
  page.on("pageerror", (error) =>
    seen.faults.push(`threw ${error.name} ${error.message} ${error.stack}`),
  );
  page.on("console", (message: ConsoleMessage) => {
    // The browser writes every refused request into the console by itself; those are counted below.
    const isRefusal = message.text().startsWith("Failed to load resource: the server responded");
    const isLoud = ["error", "warning", "assert"].includes(message.type());
    if (isLoud && !isRefusal) seen.faults.push(`console: ${message.text()}`);
  });
  page.on("request", (request: Request) => {
    const { protocol, host: asked } = new URL(request.url());
    if (/^(?:https?|wss?):$/u.test(protocol) && asked !== host)
      seen.faults.push(`asked ${request.url()}`);
  });
  page.on("requestfailed", (request: Request) => {
    const why = request.failure()?.errorText ?? "";
    // A question that no longer matters is taken back, and a download leaves the page.
    if (why !== "net::ERR_ABORTED") seen.faults.push(`${place(request.url())} failed: ${why}`);
  });
  page.on("response", (response: Response) => {
    if (response.status() < 400) return;
    const line = `${response.request().method()} ${place(response.url())} ${response.status()}`;
    (response.status() >= 500 ? seen.faults : seen.refusals).push(line);
  });
  return seen;
}
