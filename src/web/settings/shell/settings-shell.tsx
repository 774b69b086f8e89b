import { type ReactNode, Suspense, createElement, useEffect } from "react";
import { Link, Redirect, useParams } from "wouter";
import { useSay } from "../../messages/language.tsx";
import { useSettingsText } from "../../messages/settings-text.ts";
import { Empty, Loading } from "../../parts/notice.tsx";
import { Page } from "../../parts/page.tsx";
import { paths } from "../../paths.ts";
import { Closed } from "../../shell/closed.tsx";
import { Guard } from "../../shell/guard.tsx";
import { useDistrict } from "../../state/use-district.tsx";
import { phoneQuery, useMedia } from "../../state/use-media.ts";
import { type SettingsPlace, frontPlace, openPlaces } from "../place.ts";
import { places } from "../places.ts";
import { SideList } from "./side-list.tsx";
import "./settings-shell.css";

/** The settings: on the desk a list at the side and the place beside it, on the phone a list that leads to the places. */
export function SettingsShell() {
  const { place } = useParams<{ place?: string }>();
  const { rights } = useDistrict();
  const phone = useMedia(phoneQuery);
  const open = openPlaces(places, rights);
  useEffect(() => {
    for (const each of open) each.page.start().catch(() => undefined);
  });
  if (open.length === 0) return <Closed rights={["settings", "organise", "accounts", "grants"]} />;
  const here = places.find((each) => each.place === place);
  if (place === undefined) return <Front open={open} phone={phone} />;
  return (
    <Frame open={open} here={place} phone={phone}>
      {here && open.includes(here) && <Opened page={here.page} />}
      {here && !open.includes(here) && <Closed rights={here.rights} />}
      {!here && <NoPlace />}
    </Frame>
  );
}

type FrameProps = {
  readonly open: readonly SettingsPlace[];
  readonly here: string;
  readonly phone: boolean;
  readonly children: ReactNode;
};

function Frame({ open, here, phone, children }: FrameProps) {
  const text = useSettingsText();
  const { id } = useDistrict();
  return (
    <div className="settings">
      {phone ? (
        <p className="settings-back no-print">
          <Link href={paths.settings(id)}>{text.back}</Link>
        </p>
      ) : (
        <SideList places={open} here={here} />
      )}
      <div className="settings-place">
        <Guard key={here}>
          <Suspense fallback={<Loading />}>{children}</Suspense>
        </Guard>
      </div>
    </div>
  );
}

/** Drawn anew for another place, as its own tree. */
function Opened({ page }: Pick<SettingsPlace, "page">) {
  return createElement(page.read());
}

/** Without a place in the address: the list on the phone, the first place on the desk. */
function Front(props: { readonly open: readonly SettingsPlace[]; readonly phone: boolean }) {
  const text = useSettingsText();
  const { id, name, rights } = useDistrict();
  const first = frontPlace(props.open, rights);
  if (!props.phone && first) return <Redirect to={paths.setting(id, first.place)} replace />;
  return (
    <Page title={text.title} note={name}>
      <SideList places={props.open} notes />
    </Page>
  );
}

function NoPlace() {
  const text = useSettingsText();
  const say = useSay();
  const { id, rights } = useDistrict();
  const first = frontPlace(openPlaces(places, rights), rights);
  return (
    <Page title={text.title}>
      <Empty title={text.noPlace}>
        {first && <Link href={paths.setting(id, first.place)}>{say(first.label)}</Link>}
      </Empty>
    </Page>
  );
}
