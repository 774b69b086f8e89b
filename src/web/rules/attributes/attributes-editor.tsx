import { useState } from "react";
import type { Attribute } from "../../../domain/ledger/attribute.ts";
import { useAttributesText } from "../../messages/attributes-text.ts";
import { Button } from "../../parts/button.tsx";
import { LatePart } from "../../parts/late-part.tsx";
import { late } from "../../state/late.ts";
import { useAddress } from "../../state/use-address.ts";
import { useAttributes } from "../../state/use-attributes.tsx";
import { withItem } from "../rule.ts";
import type { RuleDraft } from "../use-rule-draft.ts";
import { AttributeFilters } from "./attribute-filters.tsx";
import { filterAttributes, scopes } from "./attribute-list.ts";
import { AttributeTable } from "./attribute-table.tsx";
import { type OwnAttribute, faultsOfRow, freshAttribute } from "./own-attribute.ts";

const attributeDialog = late(async () => (await import("./attribute-dialog.tsx")).AttributeDialog);
const shippedDialog = late(async () => (await import("./shipped-dialog.tsx")).ShippedDialog);

type EditorProps = { readonly draft: RuleDraft<readonly OwnAttribute[]> };

/** What an open dialog shows: one of the district's own by its place, or a shipped one. */
type Open = { readonly row: number } | { readonly shipped: Attribute } | null;

/** Every attribute, shipped and own, with the change in hand; a row opens what can be said of it. */
export function AttributesEditor({ draft }: EditorProps) {
  const text = useAttributesText();
  const { params } = useAddress();
  const [open, setOpen] = useState<Open>(null);
  const { all: ofProjects, ofUnits } = useAttributes();
  const shipped = [...ofProjects, ...ofUnits].filter(({ own }) => own !== true);
  const all = [...shipped, ...draft.value.map((each) => ({ ...each, own: true }))];
  const filter = {
    q: params.get("q") ?? "",
    group: params.get("group") ?? "",
    scope: scopes.find((each) => each === params.get("which")) ?? "all",
  };
  const add = () => {
    setOpen({ row: draft.value.length });
    draft.change([...draft.value, freshAttribute(all.map(({ id }) => id))]);
  };
  const show = (attribute: Attribute) => {
    const row = draft.value.findIndex(({ id }) => id === attribute.id);
    setOpen(row < 0 ? { shipped: attribute } : { row });
  };
  return (
    <>
      <div className="attributes-tools no-print">
        <AttributeFilters filter={filter} />
        {!draft.locked && (
          <Button look="main" onClick={add}>
            {text.add}
          </Button>
        )}
      </div>
      <AttributeTable
        attributes={filterAttributes(all, filter)}
        isUnsaved={({ id }) =>
          draft.value.some((each) => each.id === id) &&
          JSON.stringify(draft.value.find((each) => each.id === id)) !==
            JSON.stringify(draft.rule.value.find((each) => each.id === id))
        }
        onOpen={show}
      />
      <OpenDialog draft={draft} open={open} onClose={() => setOpen(null)} />
    </>
  );
}

type OpenProps = EditorProps & { readonly open: Open; readonly onClose: () => void };

function OpenDialog({ draft, open, onClose }: OpenProps) {
  const row = open && "row" in open ? open.row : -1;
  const attribute = draft.value[row];
  const isNew = !draft.rule.value.some(({ id }) => id === attribute?.id);
  return (
    <>
      <LatePart
        part={shippedDialog}
        props={open && "shipped" in open ? { attribute: open.shipped, onClose } : null}
      />
      <LatePart
        part={attributeDialog}
        props={
          attribute
            ? {
                attribute,
                isNew,
                locked: draft.locked,
                faults: faultsOfRow(draft.faults, row),
                taken: draft.value.filter((_, at) => at !== row).map(({ id }) => id),
                onChange: (next: OwnAttribute | null) =>
                  draft.change(withItem(draft.value, row, next ?? undefined)),
                onClose,
              }
            : null
        }
      />
    </>
  );
}
