import { useQuery } from "@tanstack/react-query";
import { listPublications, showPublication } from "../../contract/published-ranking.ts";
import { call } from "../api/call.ts";
import { useLanguage } from "../messages/language.tsx";
import { useDistrict } from "../state/use-district.tsx";
import type { Published } from "./published-model.ts";

const everyMinute = 60_000;

/**
 * What a wall shows, asked again every minute without a word: a failure leaves the last answer standing. `latest`
 * follows the newest publication, a number the latest of its period.
 */
export function useScreenAnswer(asked: string): {
  readonly answer: Published | undefined;
  readonly at: string;
  readonly error: Error | null;
} {
  const { id: district } = useDistrict();
  const { language } = useLanguage();
  const query = useQuery({
    queryKey: ["screen", district, asked],
    queryFn: async ({ signal }): Promise<Published> => {
      if (asked !== "latest") {
        const first = await call(showPublication, { district, id: Number(asked) || 0 }, { signal });
        if (first.latest === first.id) return first;
        return call(showPublication, { district, id: first.latest }, { signal });
      }
      const { publications } = await call(listPublications, { district }, { signal });
      return call(showPublication, { district, id: publications[0]?.id ?? 0 }, { signal });
    },
    refetchInterval: everyMinute,
    refetchIntervalInBackground: true,
  });
  const at = new Date(query.dataUpdatedAt).toLocaleTimeString(
    language === "zh" ? "zh-CN" : "en-GB",
    {
      hour: "2-digit",
      minute: "2-digit",
    },
  );
  return { answer: query.data, at, error: query.data ? null : query.error };
}
