import "./old-browsers.ts";
import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode, Suspense } from "react";
import { createRoot } from "react-dom/client";
import { createClient } from "./api/client.ts";
import { UnreachableError } from "./api/refused.ts";
import { App, startAllPages, startPage } from "./app.tsx";
import { LanguageProvider, startLanguage } from "./messages/language.tsx";
import { Guard } from "./shell/guard.tsx";
import { ScaleProvider } from "./state/use-scale.tsx";
import "./styles/tokens.css";
import "./styles/base.css";

const root = document.querySelector("#root");
if (!root) throw new Error("the page has no #root");

function draw(place: Element): void {
  const onCaughtError = (error: unknown) => {
    // That a part did not come is weather, told in its place.
    if (!(error instanceof UnreachableError)) console.error(error);
  };
  createRoot(place, { onCaughtError }).render(
    <StrictMode>
      <Suspense fallback={null}>
        <LanguageProvider>
          <Guard>
            <QueryClientProvider client={createClient()}>
              <ScaleProvider>
                <App />
              </ScaleProvider>
            </QueryClientProvider>
          </Guard>
        </LanguageProvider>
      </Suspense>
    </StrictMode>,
  );
}

const quietMs = 1000;

// What the first drawing needs is fetched side by side; a part that does not come is the business of the Guard.
void Promise.allSettled([startLanguage(), startPage(window.location.pathname)]).then(() => {
  draw(root);
  setTimeout(() => {
    // Without a network a page would only fail to come.
    if (navigator.onLine) startAllPages().catch(() => undefined);
  }, quietMs);
});
