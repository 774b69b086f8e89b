import {
  type UseMutationResult,
  type UseQueryResult,
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { useState } from "react";
import type { EndpointId } from "../../contract/contract.ts";
import type { Endpoint, Input, Output } from "../../contract/endpoint.ts";
import { call } from "./call.ts";
import { onceAtATime } from "./once-at-a-time.ts";

type ReadOptions<E extends Endpoint> = {
  /** Ask only when true; default true. */
  readonly enabled?: boolean;
  /** Show the last answer while the next one is on its way (another day, another filter). */
  readonly keep?: boolean;
  readonly staleTime?: number;
  /** In how many milliseconds the answer is asked for again, or false; a question under way is let end. */
  readonly again?: (answer: Output<E> | undefined) => number | false;
};

/** The key under which an answer is kept; the first part is the endpoint's name. */
export function keyOf(endpoint: Endpoint, input: unknown): readonly unknown[] {
  return [endpoint.id, input];
}

/** Asks a GET endpoint and keeps its answer. */
export function useCall<E extends Endpoint>(
  endpoint: E,
  input: Input<E>,
  options: ReadOptions<E> = {},
): UseQueryResult<Output<E>> {
  return useQuery<Output<E>>({
    queryKey: keyOf(endpoint, input),
    queryFn: ({ signal }) => call(endpoint, input, { signal }),
    enabled: options.enabled ?? true,
    ...(options.keep ? { placeholderData: keepPreviousData } : {}),
    ...(options.staleTime === undefined ? {} : { staleTime: options.staleTime }),
    refetchInterval: ({ state }) => options.again?.(state.data) ?? false,
  });
}

type ChangeInput<E extends Endpoint> = { readonly input: Input<E>; readonly file?: Blob };

/** Changes something; afterwards the answers of the named endpoints are asked again. */
export function useChange<E extends Endpoint>(
  endpoint: E,
  stale: readonly EndpointId[] = [],
): UseMutationResult<Output<E>, Error, ChangeInput<E>> {
  const client = useQueryClient();
  const [once] = useState(onceAtATime);
  return useMutation({
    mutationFn: ({ input, file }: ChangeInput<E>) => {
      const send = () => call(endpoint, input, { file });
      return file ? send() : once(input, send);
    },
    onSuccess: async () => {
      await Promise.all(stale.map((id) => client.invalidateQueries({ queryKey: [id] })));
    },
  });
}
