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
/** Who fills in the month's report does so on the way, too: it takes the place of 时差 at the thumb. */
const toFillIn: readonly Place[] = ["wall", "projects", "months", "ranking"];
const toFillInMore: readonly Place[] = ["slips", ...underMore.filter((each) => each !== "months")];
const dated: ReadonlySet<Place> = new Set<Place>(["wall", "slips", "ranking", "bulletin"]);

/** The ways to the pages: a row in the top bar, or tabs at the foot of the phone. */
export function Navigation(props: { readonly look: "row" | "tabs" }) {
  const { shell } = useText();
  const { canCapture } = useDistrict();
  const tabs = props.look === "tabs";
  const atThumb = canCapture ? toFillIn : onPhone;
  return (
    <nav className={`navigation navigation-${props.look}`} aria-label={shell.navigation}>
      {(tabs ? atThumb : beforeMonthly).map((place) => (
        <Way key={place} place={place} icon={tabs} short={tabs} />
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
  const { id, canCapture } = useDistrict();
  const [location] = useLocation();
  const places = monthly.filter((place) => place !== "months" || canCapture);
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
      {places.map((place) => (
        <Way key={place} place={place} icon />
      ))}
    </Menu>
  );
}

function MoreWays() {
  const { shell } = useText();
  const { canCapture } = useDistrict();
  const places = canCapture ? toFillInMore : underMore.filter((each) => each !== "months");
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
      {places.map((place) => (
        <Way key={place} place={place} icon />
      ))}
    </Menu>
  );
}

/** One way; a page that can look at the past keeps the day it looks from. */
function Way(props: {
  readonly place: Place;
  readonly icon: boolean;
  /** Under the thumb there is room for one word. */
  readonly short?: boolean;
}) {
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
      {shell[props.short && props.place === "months" ? "monthly" : props.place]}
    </Link>
  );
}
