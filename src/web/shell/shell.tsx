import type { ReactNode } from "react";
import { useLocation } from "wouter";
import { useMe } from "../api/use-me.ts";
import { useSay, useText } from "../messages/language.tsx";
import { Failure, Loading } from "../parts/notice.tsx";
import { useAddress } from "../state/use-address.ts";
import { DistrictProvider } from "../state/use-district.tsx";
import { Guard } from "./guard.tsx";
import { Navigation } from "./navigation.tsx";
import { NoDistrict } from "./no-district.tsx";
import { TopBar } from "./top-bar.tsx";
import "./shell.css";

/** What surrounds every page of a district: top bar, sample strip, tabs of the phone; on a big screen only the strip. */
export function Shell(props: { readonly district: string; readonly children: ReactNode }) {
  const { shell } = useText();
  const say = useSay();
  const [location] = useLocation();
  const bare = useAddress().params.get("screen") === "1";
  const me = useMe();
  if (me.isPending) return <Loading />;
  if (me.isError) return <Failure error={me.error} onRetry={() => void me.refetch()} />;
  const district = me.data.districts.find((each) => each.id === props.district);
  if (!district) return <NoDistrict asked={props.district} />;
  return (
    <DistrictProvider district={district}>
      <a className="skip-link" href="#main">
        {shell.skip}
      </a>
      <div className="shell">
        {!bare && <TopBar me={me.data} />}
        {district.sample && <aside className="sample-strip">{say(district.sample)}</aside>}
        <main id="main" className="shell-main" tabIndex={-1}>
          <Guard key={location}>{props.children}</Guard>
        </main>
        {!bare && <Navigation look="tabs" />}
      </div>
    </DistrictProvider>
  );
}
