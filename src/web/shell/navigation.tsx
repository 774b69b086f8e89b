import { Link, useLocation } from "wouter";
import { useText } from "../messages/language.tsx";
import { Icon } from "../parts/icon.tsx";
import { Menu } from "../parts/menu.tsx";
import { paths } from "../paths.ts";
import { useDistrict } from "../state/use-district.tsx";
import { useBasis } from "../state/use-basis.ts";
import { useKnownAt } from "../state/use-known-at.ts";
import { type Way, waysOf } from "./ways.ts";
import "./navigation.css";

const dated: ReadonlySet<Way> = new Set<Way>([
  "wall",
  "slips",
  "ranking",
  "bulletin",
  "totals",
  "targets",
  "unitFigures",
]);
const trusting: ReadonlySet<Way> = new Set<Way>([
  "wall",
  "projects",
  "slips",
  "ranking",
  "targets",
]);

/** The ways to the pages: a row in the top bar, or tabs at the foot of the phone. */
export function Navigation(props: { readonly look: "row" | "tabs" }) {
  const { shell } = useText();
  const ways = waysOf(useDistrict().rights);
  const tabs = props.look === "tabs";
  return (
    <nav className={`navigation navigation-${props.look}`} aria-label={shell.navigation}>
      {(tabs ? ways.thumb : ways.beforeMonthly).map((way) => (
        <OneWay key={way} way={way} icon={tabs} short={tabs} />
      ))}
      {tabs && <MoreWays ways={ways.more} />}
      {!tabs && <MonthlyWays ways={ways.monthly} />}
      {!tabs && ways.afterMonthly.map((way) => <OneWay key={way} way={way} icon={false} />)}
    </nav>
  );
}

/** Whether an address belongs to a way; a case stands behind its lead. */
function isAt(location: string, way: Way, district: string): boolean {
  const isCase = way === "leads" && location.startsWith(paths.cases(district));
  return isCase || location.startsWith(paths[way](district));
}

type SomeWays = { readonly ways: readonly Way[] };

function MonthlyWays({ ways }: SomeWays) {
  const { shell } = useText();
  const { id } = useDistrict();
  const [location] = useLocation();
  const here = ways.some((way) => isAt(location, way, id));
  if (ways.length === 0) return null;
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
      {ways.map((way) => (
        <OneWay key={way} way={way} icon />
      ))}
    </Menu>
  );
}

function MoreWays({ ways }: SomeWays) {
  const { shell } = useText();
  if (ways.length === 0) return null;
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
      {ways.map((way) => (
        <OneWay key={way} way={way} icon />
      ))}
    </Menu>
  );
}

/** One way; a page that can look at the past keeps the day it looks from, one of figures what they rest on. */
function OneWay(props: {
  readonly way: Way;
  readonly icon: boolean;
  /** Under the thumb there is room for one word. */
  readonly short?: boolean;
}) {
  const { shell } = useText();
  const { id } = useDistrict();
  const { knownAt } = useKnownAt();
  const { asked: basis } = useBasis();
  const [location] = useLocation();
  const { way } = props;
  const here = isAt(location, way, id);
  return (
    <Link
      className="navigation-way"
      href={paths[way](id, {
        ...(dated.has(way) && { knownAt }),
        ...(trusting.has(way) && { basis }),
      })}
      aria-current={here ? "page" : undefined}
    >
      {props.icon && <Icon name={way} />}
      {shell[props.short && way === "months" ? "monthly" : way]}
    </Link>
  );
}
