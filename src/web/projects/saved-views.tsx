import { useText } from "../messages/language.tsx";
import { Icon } from "../parts/icon.tsx";
import { LatePart } from "../parts/late-part.tsx";
import { Menu } from "../parts/menu.tsx";
import { Loading } from "../parts/notice.tsx";
import { late } from "../state/late.ts";
import type { ListView } from "./list-view.ts";

const savedViewsPanel = late(async () => (await import("./saved-views-panel.tsx")).SavedViewsPanel);

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
      <LatePart part={savedViewsPanel} props={{ view: props.view }} meanwhile={<Loading />} />
    </Menu>
  );
}
