import { useState } from "react";
import { showTargets } from "../../contract/target.ts";
import { printPeriod } from "../../domain/value/period.ts";
import { useCall } from "../api/use-call.ts";
import { useLanguage } from "../messages/language.tsx";
import { useTargetsText } from "../messages/targets-text.ts";
import { BasisNotice, BasisSwitch } from "../parts/basis-switch.tsx";
import { Button } from "../parts/button.tsx";
import { ChoiceBar } from "../parts/choice-bar.tsx";
import { SelectField } from "../parts/field.tsx";
import { KnownAtControl, PastNotice } from "../parts/known-at.tsx";
import { LatePart } from "../parts/late-part.tsx";
import { Empty, Failure, Loading } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import { late } from "../state/late.ts";
import { useAddress } from "../state/use-address.ts";
import { useBasis } from "../state/use-basis.ts";
import { useDistrict } from "../state/use-district.tsx";
import { useKnownAt } from "../state/use-known-at.ts";
import { LetterHead } from "../targets/letter-head.tsx";
import { SumsTable } from "../targets/sums-table.tsx";
import { TargetMatrix } from "../targets/target-matrix.tsx";
import { type TargetRow, type Targets, figureAsked } from "../targets/targets-model.ts";
import { UnitCard } from "../targets/unit-card.tsx";
import "./targets.css";

const drawer = late(async () => (await import("../targets/figure-drawer.tsx")).FigureDrawer);
const receiving = late(async () => (await import("../targets/receive-dialog.tsx")).ReceiveDialog);

/** Only the office prepares letters, and at a desk. */
const draft = late(async () => (await import("../targets/letter-draft.tsx")).LetterDraftDesk);

const periodShape = /^(19|20)\d{2}(-H[12]|-Q[1-4])?$/u;
const monthShape = /^\d{4}-(0[1-9]|1[0-2])$/u;

/** What the address asks of the page. */
function useAsked() {
  const { params } = useAddress();
  const period = periodShape.exec(params.get("period") ?? "")?.[0];
  const month = monthShape.exec(params.get("month") ?? "")?.[0];
  const number = Number(params.get("version") ?? "");
  return { period, month, version: Number.isInteger(number) && number > 0 ? number : undefined };
}

/** 任务书: what every unit is asked for, how it stands to its schedule, and what it will come to. */
export function TargetsPage() {
  const text = useTargetsText();
  const { id: district } = useDistrict();
  const { knownAt } = useKnownAt();
  const { asked: basis } = useBasis();
  const asked = useAsked();
  const answer = useCall(showTargets, { district, knownAt, basis, ...asked }, { keep: true });
  const page = answer.data;
  return (
    <Page title={text.title} actions={page && <Actions page={page} />}>
      <PastNotice />
      <BasisNotice />
      {answer.isPending && <Loading />}
      {answer.isError && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
      {page && !answer.isError && <Body page={page} />}
    </Page>
  );
}

type Shown = { readonly page: Targets };

function useView({ mayDraft }: Targets): "now" | "draft" {
  const { params } = useAddress();
  return mayDraft && params.get("view") === "draft" ? "draft" : "now";
}

function Actions({ page }: Shown) {
  const text = useTargetsText();
  const { patch } = useAddress();
  const view = useView(page);
  return (
    <>
      {page.mayDraft && (
        <ChoiceBar
          label={text.views}
          labelHidden
          options={(["now", "draft"] as const).map((id) => ({ id, label: text[id] }))}
          value={view}
          onChange={(next) => patch({ view: next === "now" ? null : next })}
        />
      )}
      <Choices page={page} view={view} />
      {view === "now" && (
        <>
          <BasisSwitch />
          <KnownAtControl />
          <Button className="desk-only" onClick={() => window.print()}>
            {text.print}
          </Button>
        </>
      )}
    </>
  );
}

function Choices({ page, view }: Shown & { readonly view: "now" | "draft" }) {
  const text = useTargetsText();
  const { language } = useLanguage();
  const { patch } = useAddress();
  const { period, letter, month, months } = page;
  const name = (id: string) => printPeriod(id, language);
  return (
    <>
      <SelectField
        label={text.period}
        labelHidden
        value={period}
        options={page.periods.map(({ id, issued }) => ({
          id,
          label: issued ? name(id) : text.notIssued(name(id)),
        }))}
        onChange={({ target }) =>
          patch({ period: target.value, version: null, month: null, unit: null, figure: null })
        }
      />
      {view === "now" && letter && page.versions.length > 1 && (
        <SelectField
          label={text.version}
          labelHidden
          value={String(letter.number)}
          options={page.versions.map(({ number, knownOn }) => ({
            id: String(number),
            label: text.versionLong(number, knownOn),
          }))}
          onChange={({ target }) => patch({ version: target.value }, { replace: true })}
        />
      )}
      {view === "now" && letter && months.length > 0 && (
        <SelectField
          label={text.month}
          labelHidden
          value={month}
          options={months.toReversed().map((id) => ({ id, label: `${text.month} ${name(id)}` }))}
          onChange={({ target }) => patch({ month: target.value }, { replace: true })}
        />
      )}
    </>
  );
}

/** Who answers for one unit alone sees its letter first. */
function ownRow({ partial, rows }: Targets): TargetRow | undefined {
  const own = rows.filter(({ cells }) =>
    cells.some(({ progress, seen }) => progress !== null || seen !== null),
  );
  return partial && own.length === 1 ? own[0] : undefined;
}

function Body({ page }: Shown) {
  const { params, patch } = useAddress();
  const [receive, setReceive] = useState<TargetRow | null>(null);
  const view = useView(page);
  const figure = figureAsked(params.get("figure"));
  const row = page.rows.find(({ unit }) => String(unit.id) === params.get("unit"));
  const { letter, period } = page;
  const own = ownRow(page);
  if (view === "draft") return <LatePart key={period} part={draft} props={{ period }} />;
  if (!letter) return <Nothing page={page} />;
  const close = () => setReceive(null);
  return (
    <>
      <LetterHead page={page} onReceive={setReceive} />
      {row ? (
        <UnitCard page={page} row={row} />
      ) : (
        <>
          {own && <UnitCard page={page} row={own} />}
          <TargetMatrix page={page} />
          {page.sums.length > 0 && !page.partial && (
            <SumsTable sums={page.sums} targets={page.targets} />
          )}
        </>
      )}
      <LatePart
        part={drawer}
        props={
          figure && {
            page,
            asked: figure,
            onClose: () => patch({ figure: null }, { replace: true }),
          }
        }
      />
      <LatePart
        part={receiving}
        props={receive && { period, number: letter.number, row: receive, onClose: close }}
      />
    </>
  );
}

function Nothing({ page }: Shown) {
  const text = useTargetsText();
  const { language } = useLanguage();
  const { patch } = useAddress();
  return (
    <Empty title={text.noneTitle(printPeriod(page.period, language))}>
      <p>{page.mayDraft ? text.noneText : text.noneRead}</p>
      {page.mayDraft && (
        <p>
          <Button look="main" onClick={() => patch({ view: "draft" })}>
            {text.draft}
          </Button>
        </p>
      )}
    </Empty>
  );
}
