import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { Output } from "../../contract/endpoint.ts";
import { me } from "../../contract/session.ts";
import { call, rememberCsrf } from "./call.ts";

export type Me = Output<typeof me>;
export type District = Me["districts"][number];

/** Asks who is signed in and remembers the token for changes. */
export async function askMe(signal?: AbortSignal): Promise<Me> {
  const answer = await call(me, {}, { signal });
  rememberCsrf(answer.csrf);
  return answer;
}

/** Who is signed in. */
export function useMe(): UseQueryResult<Me> {
  return useQuery({
    queryKey: [me.id],
    queryFn: ({ signal }) => askMe(signal),
    staleTime: 5 * 60_000,
  });
}
