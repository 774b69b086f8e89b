import { useMemo } from "react";
import {
  type UseMutationResult,
  keepPreviousData,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { checkSetting, setSetting, showSetting } from "../../contract/settings.ts";
import { call } from "../api/call.ts";
import { keyOf, useChange } from "../api/use-call.ts";
import { useMe } from "../api/use-me.ts";
import { useDistrict } from "../state/use-district.tsx";
import { differences, isSame } from "./differences.ts";
import type { Effect, Fault, Rule, Version } from "./rule.ts";
import { staleAfterRule } from "./stale.ts";
import { useKeptDraft } from "./use-kept-draft.ts";
import { useSettled } from "./use-settled.ts";

/** A rule with the change somebody is making to it. */
export type RuleDraft<T> = {
  readonly rule: Rule<T>;
  /** As it would be set. */
  readonly value: T;
  readonly change: (next: T) => void;
  readonly discard: () => void;
  readonly isChanged: boolean;
  /** Whether the asker may not set it: shown, not edited. */
  readonly locked: boolean;
  /** What speaks against it so far; empty while that is being asked. */
  readonly faults: readonly Fault[];
  readonly effect: Effect | null;
  /** Whether what is said of it holds for what is typed. */
  readonly isTried: boolean;
  readonly tryError: unknown;
  /** The version somebody set since this change was begun. */
  readonly meanwhile: Version | null;
  /** Goes on with this change on top of that version. */
  readonly goOn: () => void;
  readonly set: (reason: string, done: (seq: number) => void) => void;
  readonly setting: Pick<UseMutationResult<unknown, Error>, "isPending" | "error" | "reset">;
};

/** A change as it is looked over and set; what it is about does not matter there. */
export type OpenChange = Omit<RuleDraft<unknown>, "change">;

/** Tries the change on the server, once what is typed stands still. */
function useTried(name: string, value: unknown, isChanged: boolean) {
  const { id: district } = useDistrict();
  const settled = useSettled(value);
  const input = { district, name, value: settled };
  const { data, error, isSuccess, isPlaceholderData } = useQuery({
    queryKey: keyOf(checkSetting, input),
    queryFn: ({ signal }) => call(checkSetting, input, { signal }),
    enabled: isChanged,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
  const told = isChanged ? data : undefined;
  return {
    faults: told?.faults ?? [],
    effect: told?.effect ?? null,
    isTried: settled === value && isSuccess && !isPlaceholderData,
    tryError: isChanged ? error : null,
  };
}

/**
 * The change somebody makes to a rule: kept by the tab, tried while typing, set with a reason. `asText`: to the word, so
 * that what was begun and is still empty is a change too.
 */
export function useRuleDraft<T>(
  rule: Rule<T>,
  complete: (value: T) => T,
  asText: boolean,
): RuleDraft<T> {
  const { id: district } = useDistrict();
  const client = useQueryClient();
  const person = useMe().data?.person.id ?? 0;
  const [kept, keep] = useKeptDraft<T>({ person, district, name: rule.name });
  // A change begun in another editor may leave unsaid what this one reads.
  const value = useMemo(() => (kept ? complete(kept.value) : rule.value), [kept, rule, complete]);
  const isChanged = kept !== null;
  const tried = useTried(rule.name, value, isChanged);
  const setting = useChange(setSetting, staleAfterRule);
  const base = kept?.base ?? rule.base;
  // While this change itself is being set, the newest version is its own.
  const isOvertaken = isChanged && base !== rule.base && !setting.isPending;
  const change = (next: T) => {
    const isBack = asText ? isSame(rule.value, next) : differences(rule.value, next).length === 0;
    keep(isBack ? null : { base, value: next });
  };
  return {
    rule,
    value,
    change,
    discard: () => keep(null),
    isChanged,
    locked: !rule.maySet,
    ...tried,
    meanwhile: isOvertaken ? (rule.versions[0] ?? null) : null,
    goOn: () => {
      setting.reset();
      keep({ base: rule.base, value });
    },
    set: (reason, done) =>
      setting.mutate(
        { input: { district, name: rule.name, value, reason, base } },
        {
          onSuccess: ({ seq }) => {
            keep(null);
            done(seq);
          },
          // Refused perhaps because somebody was quicker: the newest version is asked for and told.
          onError: () => void client.invalidateQueries({ queryKey: [showSetting.id] }),
        },
      ),
    setting,
  };
}
