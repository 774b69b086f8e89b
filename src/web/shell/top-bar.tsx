import { Link, useLocation } from "wouter";
import type { Me } from "../api/use-me.ts";
import { useText } from "../messages/language.tsx";
import { useDistrict } from "../state/use-district.tsx";
import { frontOf } from "./front.ts";
import { LanguageSwitch } from "./language-switch.tsx";
import { Mark } from "./mark.tsx";
import { Navigation } from "./navigation.tsx";
import { PersonMenu } from "./person-menu.tsx";
import "./top-bar.css";

/** Mark, district, ways, language, person. */
export function TopBar(props: { readonly me: Me }) {
  const district = useDistrict();
  return (
    <header className="top-bar">
      <Link className="top-bar-mark" href={frontOf(district)}>
        <Mark />
      </Link>
      <DistrictSwitch me={props.me} />
      <Navigation look="row" />
      <div className="top-bar-end">
        <LanguageSwitch />
        <PersonMenu me={props.me} />
      </div>
    </header>
  );
}

/** Another district, the same page. */
function DistrictSwitch(props: { readonly me: Me }) {
  const { shell } = useText();
  const district = useDistrict();
  const [location, navigate] = useLocation();
  const { districts } = props.me;
  if (districts.length < 2) return <span className="top-bar-district">{district.name}</span>;
  const page = location.split("/")[2] ?? "projects";
  return (
    <label className="top-bar-district">
      <span className="hidden-text">{shell.district}</span>
      <select
        value={district.id}
        onChange={(event) => navigate(`/${encodeURIComponent(event.target.value)}/${page}`)}
      >
        {districts.map((each) => (
          <option key={each.id} value={each.id}>
            {each.name}
          </option>
        ))}
      </select>
    </label>
  );
}
