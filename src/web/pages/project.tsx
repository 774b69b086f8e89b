import { Page } from "../parts/page.tsx";
import { useText } from "../messages/language.tsx";

export function ProjectPage() {
  const { shell } = useText();
  return <Page title={shell.projects}>{null}</Page>;
}
