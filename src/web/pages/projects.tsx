import { useMemo } from "react";
import { Link } from "wouter";
import { addressOf } from "../../contract/endpoint.ts";
import { exportProjects } from "../../contract/project.ts";
import { formatDecimal } from "../../domain/value/decimal.ts";
import { useLanguage, useText } from "../messages/language.tsx";
import { BasisNotice, BasisSwitch } from "../parts/basis-switch.tsx";
import { Button } from "../parts/button.tsx";
import { Icon } from "../parts/icon.tsx";
import { Empty, Failure, Loading } from "../parts/notice.tsx";
import { LatePart } from "../parts/late-part.tsx";
import { Page } from "../parts/page.tsx";
import { ScaleSwitch } from "../parts/scale-switch.tsx";
import { paths } from "../paths.ts";
import { ColumnChooser } from "../projects/column-chooser.tsx";
import { columnsOf } from "../projects/columns.ts";
import { FilterBar } from "../projects/filters.tsx";
import {
  type ListView,
  filtersOn,
  listInput,
  noFilters,
  readListView,
} from "../projects/list-view.ts";
import { ProjectGrid } from "../projects/project-grid.tsx";
import { SavedViews } from "../projects/saved-views.tsx";
import { SearchBox } from "../projects/search-box.tsx";
import { type List, useFirstPage } from "../projects/use-rows.ts";
import { late } from "../state/late.ts";
import { useAddress } from "../state/use-address.ts";
import { useAttributes } from "../state/use-attributes.tsx";
import { useBasis } from "../state/use-basis.ts";
import { useDistrict } from "../state/use-district.tsx";
import { phoneQuery, useMedia } from "../state/use-media.ts";
import { useScale } from "../state/use-scale.tsx";
import "./projects.css";

const projectCards = late(async () => (await import("../projects/project-cards.tsx")).ProjectCards);
const filterDialog = late(async () => (await import("../projects/filter-dialog.tsx")).FilterDialog);

/** 项目库: every project of the district in one list; its address says exactly what it shows. */
export function ProjectsPage() {
  const { projects } = useText();
  const { params } = useAddress();
  const view = readListView(params, useAttributes());
  const first = useFirstPage(view);
  const phone = useMedia(phoneQuery);
  const facets = first.data?.facets ?? {};
  return (
    <Page
      look="fill"
      title={projects.title}
      note={
        <output>{first.data && projects.count(formatDecimal(String(first.data.total)))}</output>
      }
      actions={phone ? <BasisSwitch /> : <ListActions view={view} />}
    >
      <div className="list-tools no-print">
        <SearchBox value={view.q} />
        {phone ? (
          <>
            <LatePart part={filterDialog} props={{ view, facets }} />
            <SavedViews view={view} />
            <ExportLink view={view} />
          </>
        ) : (
          <FilterBar view={view} facets={facets} />
        )}
      </div>
      <p className="print-only quiet">{projects.printNote}</p>
      <BasisNotice />
      {first.isError && <Failure error={first.error} onRetry={() => void first.refetch()} />}
      {first.isPending && <Loading />}
      {first.data && <Rows view={view} first={first.data} busy={first.isPlaceholderData} />}
    </Page>
  );
}

type RowsProps = { readonly view: ListView; readonly first: List; readonly busy: boolean };

function Rows({ view, first, busy }: RowsProps) {
  const text = useText();
  const { language } = useLanguage();
  const { scale } = useScale();
  const phone = useMedia(phoneQuery);
  const attributes = useAttributes();
  const ids = view.columns.join();
  const columns = useMemo(
    () => columnsOf(ids.split(","), { text, attributes, language, scale }),
    [ids, text, attributes, language, scale],
  );
  if (first.total === 0) return <NoRows view={view} />;
  if (phone) {
    return <LatePart part={projectCards} props={{ view, first, busy }} meanwhile={<Loading />} />;
  }
  return <ProjectGrid view={view} first={first} columns={columns} busy={busy} />;
}

function NoRows(props: { readonly view: ListView }) {
  const { projects } = useText();
  const { patch } = useAddress();
  const { id, canImport } = useDistrict();
  const narrowed = filtersOn(props.view) > 0 || props.view.q !== "";
  if (narrowed) {
    return (
      <Empty title={projects.emptyTitle}>
        <p>{projects.emptyText}</p>
        <Button onClick={() => patch(noFilters)}>{projects.clearFilters}</Button>
      </Empty>
    );
  }
  return (
    <Empty title={projects.noneTitle}>
      <p>{projects.noneText}</p>
      {canImport && (
        <Link className="button button-main" href={paths.imports(id)}>
          {projects.goImport}
        </Link>
      )}
    </Empty>
  );
}

function ListActions(props: { readonly view: ListView }) {
  return (
    <>
      <BasisSwitch />
      <ScaleSwitch />
      <ColumnChooser columns={props.view.columns} />
      <SavedViews view={props.view} />
      <ExportLink view={props.view} />
    </>
  );
}

function ExportLink(props: { readonly view: ListView }) {
  const { projects } = useText();
  const { language } = useLanguage();
  const { id: district } = useDistrict();
  const { asked: basis } = useBasis();
  const asked = { district, ...listInput(props.view), language, basis };
  const address = addressOf(exportProjects, asked);
  return (
    <a className="button button-plain" href={address} download>
      <Icon name="export" />
      {projects.export}
    </a>
  );
}
