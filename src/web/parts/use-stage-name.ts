import { useSay } from "../messages/language.tsx";
import { useDistrict } from "../state/use-district.tsx";

/** The name of a stage in the reader's language. */
export function useStageName(): (id: string) => string {
  const say = useSay();
  const { stages } = useDistrict();
  return (id) => {
    const stage = stages.find((each) => each.id === id);
    return stage ? say(stage.label) : id;
  };
}
