import { useAttributesText } from "../messages/attributes-text.ts";
import { Page } from "../parts/page.tsx";
import { AttributesEditor } from "../rules/attributes/attributes-editor.tsx";
import type { OwnAttribute } from "../rules/attributes/own-attribute.ts";
import { RuleFrame } from "../rules/rule-frame.tsx";
import { useAttributes } from "../state/use-attributes.tsx";
import "../rules/attributes/attributes.css";

const none: readonly OwnAttribute[] = [];

/** 数据项: what the district keeps of projects and units, and what it adds to that itself. */
export function AttributesPage() {
  const text = useAttributesText();
  const { all: ofProjects, ofUnits } = useAttributes();
  const all = [...ofProjects, ...ofUnits];
  const own = all.filter((each) => each.own === true).length;
  return (
    <Page title={text.title} note={text.note(all.length - own, own)}>
      <RuleFrame<readonly OwnAttribute[]> name="attributes" empty={none}>
        {(draft) => <AttributesEditor draft={draft} />}
      </RuleFrame>
    </Page>
  );
}
