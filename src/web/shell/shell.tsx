import { type ReactNode, Suspense, createElement } from "react";
import type { Right } from "../../domain/unit/rights.ts";
import { useLocation } from "wouter";
import { GroundProvider } from "../ground/use-ground.tsx";
import { type Me, useMe } from "../api/use-me.ts";
import { useSay, useText } from "../messages/language.tsx";
import { LatePart } from "../parts/late-part.tsx";
import { Failure, Loading } from "../parts/notice.tsx";
import { useAddress } from "../state/use-address.ts";
import { AttributesProvider, useListedAttributes } from "../state/use-attributes.tsx";
import { late } from "../state/late.ts";
import { DistrictProvider, useDistrict } from "../state/use-district.tsx";
import { frontOf } from "./front.ts";
import { Guard } from "./guard.tsx";
import { Navigation } from "./navigation.tsx";
import { printsFigures } from "./prints-figures.ts";
import { NoDistrict } from "./no-district.tsx";
import { ToDuty } from "./to-duty.tsx";
import { TopBar } from "./top-bar.tsx";
import "./shell.css";

/** What few people see comes after the page. */
const standInStrip = late(async () => (await import("./stand-in-strip.tsx")).StandInStrip);
const resetStrip = late(async () => (await import("./reset-strip.tsx")).ResetStrip);
const doubtStrip = late(async () => (await import("../log/doubt-strip.tsx")).DoubtStrip);
const sealFoot = late(async () => (await import("../log/seal-foot.tsx")).SealFoot);
const closed = late(async () => (await import("./closed.tsx")).Closed);

const morning = late(async () => (await import("../reporting/morning-strip.tsx")).MorningStrip);
const selfCheck = late(async () => (await import("../log/self-check.tsx")).SelfCheck);

/** A page is drawn anew for another address; the settings keep their list while the places in it change. */
function frameOf(location: string): string {
  return /^\/[^/]+\/settings(?=\/)/u.exec(location)?.[0] ?? location;
}

type ShellProps = {
  readonly district: string;
  /** What the page takes; null: it looks at rights itself. */
  readonly right: Right | null;
  readonly children: ReactNode;
};

/** What surrounds every page of a district, once it is known who is here and what the district keeps. */
export function Shell(props: ShellProps) {
  const me = useMe();
  const district = me.data?.districts.find((each) => each.id === props.district);
  // Not before: what a stranger, or who has no rights there, asks is refused and kept in the log.
  const { answer, attributes } = useListedAttributes(props.district, district !== undefined);
  if (me.isPending) return <Loading />;
  if (me.isError) return <Failure error={me.error} onRetry={() => void me.refetch()} />;
  if (me.data.duty) return <ToDuty duty={me.data.duty} />;
  if (!district) return <NoDistrict asked={props.district} />;
  if (answer.isError) return <Failure error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!attributes) return <Loading />;
  return (
    <DistrictProvider district={district}>
      <AttributesProvider attributes={attributes}>
        <Frame me={me.data} right={props.right}>
          {props.children}
        </Frame>
      </AttributesProvider>
    </DistrictProvider>
  );
}

type FrameProps = Omit<ShellProps, "district"> & { readonly me: Me };

/** Top bar, strips, the page, tabs of the phone; on a big screen only the strip of a sample. */
function Frame({ me, right, children }: FrameProps) {
  const { shell } = useText();
  const say = useSay();
  const [location] = useLocation();
  const bare = useAddress().params.get("screen") === "1";
  const district = useDistrict();
  const { sample, rights, standsInFor } = district;
  const open = right === null || rights.includes(right);
  return (
    <>
      <a className="skip-link" href="#main">
        {shell.skip}
      </a>
      <div className="shell">
        {!bare && <TopBar me={me} />}
        {sample && <aside className="sample-strip">{say(sample)}</aside>}
        <LatePart part={doubtStrip} props={{}} />
        {!bare && location === frontOf(district) && <FrontStrip rights={rights} />}
        <Suspense fallback={null}>
          {!bare && standsInFor.length > 0 && createElement(standInStrip.read())}
          {me.passwordReset && createElement(resetStrip.read(), { reset: me.passwordReset })}
        </Suspense>
        <main id="main" className="shell-main" tabIndex={-1}>
          <Guard key={frameOf(location)}>
            {open ? (
              <GroundProvider>{children}</GroundProvider>
            ) : (
              createElement(closed.read(), { rights: [right] })
            )}
          </Guard>
          <LatePart part={sealFoot} props={printsFigures(location) ? {} : null} />
        </main>
        {!bare && <Navigation look="tabs" />}
      </div>
    </>
  );
}

/** What the front page says before its own: how the ledger stands, and on a phone what waits this morning. */
function FrontStrip({ rights }: { readonly rights: readonly Right[] }) {
  const waits = rights.includes("view");
  return (
    <div className={waits ? "front-strip front-strip-morning" : "front-strip"}>
      <LatePart part={selfCheck} props={{}} />
      <LatePart part={morning} props={waits ? {} : null} />
    </div>
  );
}
