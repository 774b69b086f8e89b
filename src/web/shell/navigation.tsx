import { Link, useLocation } from "wouter";
import { useText } from "../messages/language.tsx";
import { Icon, type IconName } from "../parts/icon.tsx";
import { paths } from "../paths.ts";
import { useDistrict } from "../state/use-district.tsx";
import { useKnownAt } from "../state/use-known-at.ts";
import { Menu } from "../parts/menu.tsx";
import "./navigation.css";

const monthly = ["months", "review", "reporting", "closing", "disputes"] as const;

type Place =
  | "wall"
  | "projects"
  | "slips"
  | "imports"
  | "ranking"
  | "bulletin"
  | (typeof monthly)[number];

const beforeMonthly: readonly Place[] = ["wall", "projects", "slips"];
const afterMonthly: readonly Place[] = ["imports", "ranking", "bulletin"];
const onPhone: readonly Place[] = ["wall", "projects", "slips", "ranking"];
const underMore: readonly Place[] = [...monthly, "bulletin", "imports"];
const dated: ReadonlySet<Place> = new Set<Place>(["wall", "slips", "ranking", "bulletin"]);

/** The ways to the pages: a row in the top bar, or tabs at the foot of the phone. */
export function Navigation(props: { readonly look: "row" | "tabs" }) {
  const { shell } = useText();
  const tabs = props.look === "tabs";
  return (
    <nav className={`navigation navigation-${props.look}`} aria-label={shell.navigation}>
      {(tabs ? onPhone : beforeMonthly).map((place) => (
        <Way key={place} place={place} icon={tabs} />
      ))}
      {tabs && <MoreWays />}
      {!tabs && <MonthlyWays />}
      {!tabs && afterMonthly.map((place) => <Way key={place} place={place} icon={false} />)}
    </nav>
  );
}

/** What belongs to the month's reports stands behind one word, so that the bar stays calm. */
function MonthlyWays() {
  const { shell } = useText();
  const { id } = useDistrict();
  const [location] = useLocation();
  const here = monthly.some((place) => location.startsWith(paths[place](id)));
  return (
    <Menu
      look="bare"
      summary={
        <span className="navigation-way" data-here={here || undefined}>
          {shell.monthly}
          <Icon name="down" />
        </span>
      }
    >
      {monthly.map((place) => (
        <Way key={place} place={place} icon />
      ))}
    </Menu>
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
