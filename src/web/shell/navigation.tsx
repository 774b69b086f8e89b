import { Link, useLocation } from "wouter";
import { useText } from "../messages/language.tsx";
import { Icon, type IconName } from "../parts/icon.tsx";
import { paths } from "../paths.ts";
import { useDistrict } from "../state/use-district.tsx";
import { useKnownAt } from "../state/use-known-at.ts";
import { Menu } from "../parts/menu.tsx";
import "./navigation.css";

type Place = "wall" | "projects" | "slips" | "imports" | "ranking" | "bulletin";

const onDesk: readonly Place[] = ["wall", "projects", "slips", "imports", "ranking", "bulletin"];
const onPhone: readonly Place[] = ["wall", "projects", "slips", "ranking"];
const underMore: readonly Place[] = ["bulletin", "imports"];
const dated: ReadonlySet<Place> = new Set<Place>(["wall", "slips", "ranking", "bulletin"]);

/** The ways to the pages: a row in the top bar, or tabs at the foot of the phone. */
export function Navigation(props: { readonly look: "row" | "tabs" }) {
  const { shell } = useText();
  const tabs = props.look === "tabs";
  return (
    <nav className={`navigation navigation-${props.look}`} aria-label={shell.navigation}>
      {(tabs ? onPhone : onDesk).map((place) => (
        <Way key={place} place={place} icon={tabs} />
      ))}
      {tabs && <MoreWays />}
    </nav>
  );
}

function MoreWays() {
  const { shell } = useText();
  return (
    <Menu
      look="bare"
      align="right"
      summary={
        <span className="navigation-way">
          <Icon name="more" />
          {shell.more}
        </span>
      }
    >
      {underMore.map((place) => (
        <Way key={place} place={place} icon />
      ))}
    </Menu>
  );
}

/** One way; a page that can look at the past keeps the day it looks from. */
function Way(props: { readonly place: Place; readonly icon: boolean }) {
  const { shell } = useText();
  const { id } = useDistrict();
  const { knownAt } = useKnownAt();
  const [location] = useLocation();
  const here = location.startsWith(paths[props.place](id));
  const icon: IconName = props.place;
  return (
    <Link
      className="navigation-way"
      href={paths[props.place](id, dated.has(props.place) ? { knownAt } : {})}
      aria-current={here ? "page" : undefined}
    >
      {props.icon && <Icon name={icon} />}
      {shell[props.place]}
    </Link>
  );
}
