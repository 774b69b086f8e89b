import { Suspense, lazy } from "react";
import { useText } from "../messages/language.tsx";
import { Icon } from "../parts/icon.tsx";
import { Menu } from "../parts/menu.tsx";
import { Loading } from "../parts/notice.tsx";
import type { ListView } from "./list-view.ts";

const SavedViewsPanel = lazy(async () => ({
  default: (await import("./saved-views-panel.tsx")).SavedViewsPanel,
}));

/** Views under a name, mine and the district's; loaded when they are asked for. */
export function SavedViews(props: { readonly view: ListView }) {
  const { projects } = useText();
  return (
    <Menu
      align="right"
      summary={
        <>
          <Icon name="bookmark" />
          {projects.views}
        </>
      }
    >
      <Suspense fallback={<Loading />}>
        <SavedViewsPanel view={props.view} />
      </Suspense>
    </Menu>
  );
}
