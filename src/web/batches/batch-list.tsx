import { Link } from "wouter";
import { useBatchesText } from "../messages/batches-text.ts";
import { useText } from "../messages/language.tsx";
import { Tag } from "../parts/tag.tsx";
import { usePrint } from "../parts/use-print.ts";
import { paths } from "../paths.ts";
import { useDistrict } from "../state/use-district.tsx";
import type { Batches } from "./batches-model.ts";
import "./batch-list.css";

type ListProps = { readonly batches: Batches["batches"]; readonly current: string };

/** Every ceremony, newest first, with what was announced and whether it agrees. */
export function BatchList({ batches, current }: ListProps) {
  const text = useBatchesText();
  const { id: district } = useDistrict();
  return (
    <nav className="batch-list" aria-label={text.list}>
      <ol>
        {batches.map((batch) => (
          <li key={batch.name}>
            <Link
              href={paths.batches(district, { batch: batch.name })}
              aria-current={batch.name === current ? "page" : undefined}
            >
              <strong>{batch.name}</strong>
              <span className="quiet">
                {text.kind[batch.kind]}
                {" · "}
                {batch.day}
              </span>
              <Announced batch={batch} />
              <Agreement batch={batch} />
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Announced({ batch }: { readonly batch: Batches["batches"][number] }) {
  const { common } = useText();
  const text = useBatchesText();
  const print = usePrint();
  const whole = batch.announced.find(({ part }) => part === "");
  if (!whole) return null;
  const total = whole.total ? print.value("totalInvestment", whole.total) : common.empty;
  return (
    <span className="quiet">
      {text.announced} {whole.count ?? common.empty}
      {" · "}
      {total}
    </span>
  );
}

function Agreement({ batch }: { readonly batch: Batches["batches"][number] }) {
  const text = useBatchesText();
  if (batch.errors === 0 && batch.warnings === 0)
    return (
      <span>
        <Tag tone="green">{text.clean}</Tag>
      </span>
    );
  return (
    <span className="batch-tags">
      {batch.errors > 0 && <Tag tone="red">{text.errors(batch.errors)}</Tag>}
      {batch.warnings > 0 && <Tag tone="amber">{text.warnings(batch.warnings)}</Tag>}
    </span>
  );
}
