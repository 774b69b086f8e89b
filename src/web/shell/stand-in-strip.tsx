import { useText } from "../messages/language.tsx";
import { useRightsText } from "../messages/rights-text.ts";
import { useDistrict } from "../state/use-district.tsx";
import "./strips.css";

/** Says as long as it lasts that somebody acts in another's place, too. */
export function StandInStrip() {
  const { common } = useText();
  const text = useRightsText().standsIn;
  const { standsInFor } = useDistrict();
  return (
    <aside className="shell-strip shell-strip-stand-in" aria-label={text.label}>
      {standsInFor.map(({ name, role, unit, until }) => (
        <p key={`${name} ${role} ${unit.id}`}>
          {text.text({ name, role: common.role[role], unit: unit.name, until })}
        </p>
      ))}
    </aside>
  );
}
