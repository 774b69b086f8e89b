import { showUnitFigures } from "../../contract/unit-figures.ts";
import type { Attribute } from "../../domain/ledger/attribute.ts";
import { useCall } from "../api/use-call.ts";
import { useSay } from "../messages/language.tsx";
import { useUnitFiguresText } from "../messages/unit-figures-text.ts";
import { Button } from "../parts/button.tsx";
import { InputField, SelectField } from "../parts/field.tsx";
import { KnownAtControl, PastNotice } from "../parts/known-at.tsx";
import { LatePart } from "../parts/late-part.tsx";
import { Empty, Failure, Loading } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import { ScaleSwitch } from "../parts/scale-switch.tsx";
import { late } from "../state/late.ts";
import { useAddress } from "../state/use-address.ts";
import { useAttributes } from "../state/use-attributes.tsx";
import { useDistrict } from "../state/use-district.tsx";
import { useKnownAt } from "../state/use-known-at.ts";
import { EntryFoot } from "../unit-figures/entry-foot.tsx";
import type { UnitFigures } from "../unit-figures/entry.ts";
import { FigureTable } from "../unit-figures/figure-table.tsx";
import { useEntry } from "../unit-figures/use-entry.ts";

const drawer = late(async () => (await import("../unit-figures/history-drawer.tsx")).HistoryDrawer);

const periodShape = /^\d{4}(-(0[1-9]|1[0-2]))?$/u;

/** 单位数据: what is stated of the units themselves, one attribute and period at a time. */
export function UnitFiguresPage() {
  const text = useUnitFiguresText();
  const { id: district } = useDistrict();
  const { params } = useAddress();
  const { knownAt } = useKnownAt();
  const attribute = params.get("attribute") || undefined;
  const period = periodShape.exec(params.get("period") ?? "")?.[0];
  const asked = { district, knownAt, attribute, period };
  const answer = useCall(showUnitFigures, asked, { keep: true });
  const page = answer.data;
  return (
    <Page title={text.title} note={text.note} actions={page && <Choices page={page} />}>
      <PastNotice />
      {answer.isPending && <Loading />}
      {answer.isError && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
      {page && !answer.isError && <Body key={`${page.attribute} ${page.period}`} page={page} />}
    </Page>
  );
}

type Shown = { readonly page: UnitFigures };

function Choices({ page }: Shown) {
  const text = useUnitFiguresText();
  const say = useSay();
  const { patch } = useAddress();
  const { attribute, period } = page;
  if (attribute === null) return null;
  return (
    <>
      <SelectField
        label={text.attribute}
        labelHidden
        value={attribute}
        options={page.attributes.map(({ id, label, retired }) => ({
          id,
          label: retired ? text.retired(say(label)) : say(label),
        }))}
        onChange={({ target }) => patch({ attribute: target.value, period: null, unit: null })}
      />
      {period !== null && (
        <InputField
          label={text.period}
          labelHidden
          type={period.length === 7 ? "month" : "number"}
          value={period}
          onChange={({ target }) =>
            periodShape.test(target.value) && patch({ period: target.value, unit: null })
          }
        />
      )}
      {page.attributes.find(({ id }) => id === attribute)?.value === "money" && <ScaleSwitch />}
      <KnownAtControl />
      <Button className="desk-only" onClick={() => window.print()}>
        {text.print}
      </Button>
    </>
  );
}

function Body({ page }: Shown) {
  const text = useUnitFiguresText();
  const { get } = useAttributes();
  if (page.attribute === null)
    return (
      <Empty title={text.none}>
        <p>{text.noneText}</p>
      </Empty>
    );
  if (page.rows.length === 0) return <Empty title={text.noUnits} />;
  return <Figures page={page} attribute={get(page.attribute)} />;
}

function Figures({ page, attribute }: Shown & { readonly attribute: Attribute }) {
  const { params, patch } = useAddress();
  const entry = useEntry(attribute.id, page.period);
  const open = page.rows.find(({ unit }) => String(unit.id) === params.get("unit"));
  return (
    <>
      <FigureTable
        page={page}
        attribute={attribute}
        entry={entry}
        onOpen={(unit) => patch({ unit }, { replace: true })}
      />
      {page.rows.some(({ mayState }) => mayState) && <EntryFoot entry={entry} />}
      <LatePart
        part={drawer}
        props={
          open
            ? {
                row: open,
                attribute: attribute.id,
                onClose: () => patch({ unit: null }, { replace: true }),
              }
            : null
        }
      />
    </>
  );
}
