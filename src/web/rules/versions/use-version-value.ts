import { showSetting } from "../../../contract/settings.ts";
import { useCall } from "../../api/use-call.ts";
import { useVersionsText } from "../../messages/versions-text.ts";
import { useDistrict } from "../../state/use-district.tsx";
import { completeRule } from "../complete.ts";

/** Which version of a rule: one of the district's by its number, or the shipped sample. */
export type VersionChoice = number | "sample";

/** What a rule said in a version; undefined until it is known. */
export function useVersionValue(
  rule: { readonly name: string; readonly shipped: unknown },
  choice: VersionChoice,
): { readonly known: boolean; readonly value: unknown; readonly error: unknown } {
  const { id: district } = useDistrict();
  const { name } = rule;
  const isSample = choice === "sample";
  const answer = useCall(
    showSetting,
    { district, name, ...(isSample ? {} : { version: choice }) },
    { enabled: !isSample, staleTime: Number.POSITIVE_INFINITY },
  );
  if (isSample) return { known: true, value: completeRule(name, rule.shipped), error: null };
  const known = answer.data !== undefined;
  return { known, value: completeRule(name, answer.data?.value), error: answer.error };
}

/** What a version is called. */
export function useVersionName(): (choice: VersionChoice) => string {
  const { history: text } = useVersionsText();
  return (choice) => (choice === "sample" ? text.sample : text.version(choice));
}
