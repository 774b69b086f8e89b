import { ruleTitle } from "../../../domain/rule/rule-name.ts";
import { useMe } from "../../api/use-me.ts";
import { useSay } from "../../messages/language.tsx";
import { useDistrict } from "../../state/use-district.tsx";
import { readDraft } from "../use-kept-draft.ts";

/** The rulebook of a name that nobody set yet, by the draft this tab keeps of it; its name alone once that was dropped. */
export function useBegun(
  name: string | null,
): { readonly name: string; readonly title: string } | null {
  const { id: district } = useDistrict();
  const say = useSay();
  const person = useMe().data?.person.id ?? 0;
  if (name === null || !/^rulebooks\/[a-z0-9][a-z0-9.-]*$/u.test(name)) return null;
  const kept = readDraft({ person, district, name });
  return { name, title: kept ? say(ruleTitle(name, kept.value)) : name };
}
