import { useText } from "../messages/language.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { usePrint } from "../parts/use-print.ts";
import { FactList } from "./fact-list.tsx";
import { historyFacts } from "./history-facts.ts";
import type { ProjectPage } from "./project-types.ts";
import { useHistory } from "./use-history.ts";

/** Everything ever said of one attribute, newest first; open when the address says so. */
export function History(props: { readonly project: ProjectPage }) {
  const { project } = useText();
  const { label } = usePrint();
  const { open, close } = useHistory();
  if (open === null) return null;
  return (
    <Dialog look="drawer" title={project.historyOf(label(open))} onClose={close}>
      <FactList
        project={props.project.id}
        facts={historyFacts(props.project, open)}
        attribute={open}
      />
    </Dialog>
  );
}
