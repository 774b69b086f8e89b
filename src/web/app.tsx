import { Suspense, lazy } from "react";
import { Redirect, Route, Switch } from "wouter";
import { useMe } from "./api/use-me.ts";
import { Failure, Loading } from "./parts/notice.tsx";
import { paths, patterns } from "./paths.ts";
import { NoDistrict } from "./shell/no-district.tsx";
import { NotFound } from "./shell/not-found.tsx";
import { Shell } from "./shell/shell.tsx";

const SignIn = lazy(async () => ({ default: (await import("./pages/sign-in.tsx")).SignInPage }));
const Projects = lazy(async () => ({
  default: (await import("./pages/projects.tsx")).ProjectsPage,
}));
const Project = lazy(async () => ({ default: (await import("./pages/project.tsx")).ProjectPage }));
const Wall = lazy(async () => ({ default: (await import("./pages/wall.tsx")).WallPage }));
const Imports = lazy(async () => ({ default: (await import("./pages/import.tsx")).ImportPage }));
const ImportPreview = lazy(async () => ({
  default: (await import("./pages/import-preview.tsx")).ImportPreviewPage,
}));
const Ranking = lazy(async () => ({ default: (await import("./pages/ranking.tsx")).RankingPage }));
const Bulletin = lazy(async () => ({
  default: (await import("./pages/bulletin.tsx")).BulletinPage,
}));
const Slips = lazy(async () => ({ default: (await import("./pages/slips.tsx")).SlipsPage }));

/** Every page is a chunk of its own, loaded when its address is opened. */
const pages = [
  [patterns.projects, Projects],
  [patterns.project, Project],
  [patterns.slips, Slips],
  [patterns.wall, Wall],
  [patterns.imports, Imports],
  [patterns.import, ImportPreview],
  [patterns.ranking, Ranking],
  [patterns.bulletin, Bulletin],
] as const;

/** The routes. Without a session every address leads to the sign-in page. */
export function App() {
  return (
    <Suspense fallback={<Loading />}>
      <Switch>
        <Route path={patterns.signIn} component={SignIn} />
        <Route path={patterns.home} component={Home} />
        {pages.map(([pattern, Page]) => (
          <Route key={pattern} path={pattern}>
            {({ district }: { readonly district: string }) => (
              <Shell district={district}>
                <Page />
              </Shell>
            )}
          </Route>
        ))}
        <Route component={NotFound} />
      </Switch>
    </Suspense>
  );
}

/** `/` leads to the first district of the person. */
function Home() {
  const me = useMe();
  if (me.isPending) return <Loading />;
  if (me.isError) return <Failure error={me.error} onRetry={() => void me.refetch()} />;
  const [first] = me.data.districts;
  if (!first) return <NoDistrict login={me.data.person.login} />;
  return <Redirect to={paths.projects(first.id)} replace />;
}
