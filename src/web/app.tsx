import { type ComponentType, Suspense, createElement } from "react";
import { Redirect, Route, Switch } from "wouter";
import type { Right } from "../domain/unit/rights.ts";
import { useMe } from "./api/use-me.ts";
import { Failure, Loading } from "./parts/notice.tsx";
import { paths, patterns } from "./paths.ts";
import { NoDistrict } from "./shell/no-district.tsx";
import { NotFound } from "./shell/not-found.tsx";
import { frontOf } from "./shell/front.ts";
import { Shell } from "./shell/shell.tsx";
import { type Late, late } from "./state/late.ts";

const signIn = late(async () => (await import("./pages/sign-in.tsx")).SignInPage);
const signInOidc = late(async () => (await import("./pages/sign-in-oidc.tsx")).SignInOidcPage);
const account = late(async () => (await import("./pages/account.tsx")).AccountPage);

const inspectionCards = late(
  async () => (await import("./pages/inspection-cards.tsx")).InspectionCardsPage,
);
const duty = late(async () => (await import("./pages/duty.tsx")).DutyPage);
const check = late(async () => (await import("./pages/check.tsx")).CheckPage);
const settings = late(async () => (await import("./pages/settings.tsx")).SettingsPage);

/**
 * Every page is a chunk of its own, loaded when its address is opened, or while nothing else is to do. It shows
 * business data unless its line names another right, or null when it looks at rights itself.
 */
const pages: readonly (readonly [string, Late<ComponentType>, (Right | null)?])[] = [
  [patterns.projects, late(async () => (await import("./pages/projects.tsx")).ProjectsPage)],
  [patterns.project, late(async () => (await import("./pages/project.tsx")).ProjectPage)],
  [patterns.slips, late(async () => (await import("./pages/slips.tsx")).SlipsPage)],
  [patterns.wall, late(async () => (await import("./pages/wall.tsx")).WallPage)],
  [patterns.imports, late(async () => (await import("./pages/import.tsx")).ImportPage)],
  [
    patterns.import,
    late(async () => (await import("./pages/import-preview.tsx")).ImportPreviewPage),
  ],
  [patterns.ranking, late(async () => (await import("./pages/ranking.tsx")).RankingPage)],
  [patterns.published, late(async () => (await import("./pages/published.tsx")).PublishedPage)],
  [patterns.bulletin, late(async () => (await import("./pages/bulletin.tsx")).BulletinPage)],
  [patterns.months, late(async () => (await import("./pages/month-choice.tsx")).MonthChoicePage)],
  [patterns.month, late(async () => (await import("./pages/month.tsx")).MonthPage)],
  [patterns.review, late(async () => (await import("./pages/review.tsx")).ReviewPage)],
  [patterns.reporting, late(async () => (await import("./pages/reporting.tsx")).ReportingPage)],
  [patterns.plan, late(async () => (await import("./pages/plan.tsx")).PlanPage)],
  [patterns.targets, late(async () => (await import("./pages/targets.tsx")).TargetsPage)],
  [patterns.batches, late(async () => (await import("./pages/batches.tsx")).BatchesPage)],
  [patterns.totals, late(async () => (await import("./pages/totals.tsx")).TotalsPage)],
  [
    patterns.unitFigures,
    late(async () => (await import("./pages/unit-figures.tsx")).UnitFiguresPage),
  ],
  [patterns.closing, late(async () => (await import("./pages/closing.tsx")).ClosingPage)],
  [patterns.leads, late(async () => (await import("./pages/leads.tsx")).LeadsPage)],
  [patterns.case, late(async () => (await import("./pages/case.tsx")).CasePage)],
  [
    patterns.inspections,
    late(async () => (await import("./pages/inspections.tsx")).InspectionsPage),
  ],
  [patterns.disputes, late(async () => (await import("./pages/disputes.tsx")).DisputesPage)],
  [patterns.audit, late(async () => (await import("./pages/audit.tsx")).AuditPage), "log"],
  [patterns.log, late(async () => (await import("./pages/log.tsx")).LogPage), null],
  [patterns.settings, settings, null],
  [patterns.setting, settings, null],
];
const allPages = [
  ...pages,
  [patterns.signIn, signIn] as const,
  [patterns.signInOidc, signInOidc] as const,
  [patterns.account, account] as const,
  [patterns.duty, duty] as const,
  [patterns.inspectionCards, inspectionCards] as const,
  [patterns.check, check] as const,
];

/** Loads the page an address opens; the front door opens the list. */
export async function startPage(pathname: string): Promise<void> {
  const asked = allPages.find(([pattern]) => isAt(pattern, pathname)) ?? pages[0];
  await asked?.[1].start();
}

/** Loads every page that has not been opened yet, so that the next click finds it there. */
export async function startAllPages(): Promise<void> {
  await Promise.all(allPages.map(([, page]) => page.start()));
}

function isAt(pattern: string, pathname: string): boolean {
  const [asked, here] = [pattern.split("/"), pathname.split("/")];
  return (
    asked.length === here.length &&
    asked.every((part, at) => part.startsWith(":") || part === here[at])
  );
}

/** The routes. Without a session every address leads to the sign-in page. */
export function App() {
  return (
    <Suspense fallback={<Loading />}>
      <Switch>
        <Route path={patterns.signIn}>
          <LatePage page={signIn} />
        </Route>
        <Route path={patterns.signInOidc}>
          <LatePage page={signInOidc} />
        </Route>
        <Route path={patterns.account}>
          <LatePage page={account} />
        </Route>
        <Route path={patterns.duty}>
          <LatePage page={duty} />
        </Route>
        <Route path={patterns.inspectionCards}>
          <LatePage page={inspectionCards} />
        </Route>
        <Route path={patterns.check}>
          <LatePage page={check} />
        </Route>
        <Route path={patterns.home}>
          <Front />
        </Route>
        <Route path={patterns.front}>
          {({ district }: { readonly district: string }) => <Front district={district} />}
        </Route>
        {pages.map(([pattern, page, right = "view"]) => (
          <Route key={pattern} path={pattern}>
            {({ district }: { readonly district: string }) => (
              <Shell district={district} right={right}>
                <LatePage page={page} />
              </Shell>
            )}
          </Route>
        ))}
        <Route component={NotFound} />
      </Switch>
    </Suspense>
  );
}

function LatePage(props: { readonly page: Late<ComponentType> }) {
  return createElement(props.page.read());
}

/** `/` leads to the first district of the person, `/sample` to that one: to what they may open there. */
function Front(asked: { readonly district?: string }) {
  const me = useMe();
  if (me.isPending) return <Loading />;
  if (me.isError) return <Failure error={me.error} onRetry={() => void me.refetch()} />;
  if (me.data.duty) return <Redirect to={paths.duty(me.data.duty)} replace />;
  const { districts, person } = me.data;
  const district =
    asked.district === undefined ? districts[0] : districts.find(({ id }) => id === asked.district);
  if (district) return <Redirect to={frontOf(district)} replace />;
  return asked.district === undefined ? (
    <NoDistrict login={person.login} />
  ) : (
    <NoDistrict asked={asked.district} />
  );
}
