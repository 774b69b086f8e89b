import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { navigate } from "wouter/use-browser-location";
import { paths, patterns } from "../paths.ts";
import { RefusedError, dutyOf, isSignedOut } from "./refused.ts";

/** Leaves for the sign-in page when the session has ended, keeping the address to come back to. */
function leaveWhenSignedOut(error: unknown): void {
  const { pathname, search } = window.location;
  if (!isSignedOut(error) || pathname === patterns.signIn) return;
  navigate(paths.signIn(pathname + search), { replace: true });
}

/** Leaves for the page where what has to be done first is done, keeping the address to come back to. */
function leaveForDuty(error: unknown): void {
  const { pathname, search } = window.location;
  const duty = dutyOf(error);
  if (duty === null || pathname === patterns.duty || pathname === patterns.signIn) return;
  navigate(paths.duty(duty, pathname + search), { replace: true });
}

function leave(error: unknown): void {
  leaveWhenSignedOut(error);
  leaveForDuty(error);
}

/** Whether asking again may help: weather passes, a refusal stays. */
function worthAnotherTry(failures: number, error: Error): boolean {
  return !(error instanceof RefusedError) && failures < 2;
}

/** The one keeper of answers of a page. */
export function createClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: leave }),
    mutationCache: new MutationCache({ onError: leave }),
    defaultOptions: {
      queries: { staleTime: 15_000, retry: worthAnotherTry, refetchOnWindowFocus: true },
    },
  });
}
