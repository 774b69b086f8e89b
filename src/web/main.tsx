import "./old-browsers.ts";
import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode, Suspense } from "react";
import { createRoot } from "react-dom/client";
import { createClient } from "./api/client.ts";
import { App } from "./app.tsx";
import { LanguageProvider } from "./messages/language.tsx";
import { Guard } from "./shell/guard.tsx";
import { ScaleProvider } from "./state/use-scale.tsx";
import "./styles/tokens.css";
import "./styles/base.css";

const root = document.querySelector("#root");
if (!root) throw new Error("the page has no #root");

createRoot(root).render(
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
