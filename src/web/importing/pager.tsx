import { useText } from "../messages/language.tsx";
import { Button } from "../parts/button.tsx";
import { Icon } from "../parts/icon.tsx";
import { useAddress } from "../state/use-address.ts";

/** Rows on one page of a preview. */
export const pageSize = 50;

/** Turns the pages of a long preview; nothing when there is one. */
export function Pager(props: { readonly page: number; readonly total: number }) {
  const { importing } = useText();
  const { patch } = useAddress();
  const text = importing.pager;
  const { page, total } = props;
  if (total <= pageSize) return null;
  const from = (page - 1) * pageSize + 1;
  const to = Math.min(total, page * pageSize);
  return (
    <nav className="pager" aria-label={text.label}>
      <Button disabled={page <= 1} onClick={() => patch({ page: page - 1 })}>
        <Icon name="left" />
        {text.previous}
      </Button>
      <span>{text.range(from, to, total)}</span>
      <Button disabled={to >= total} onClick={() => patch({ page: page + 1 })}>
        {text.next}
        <Icon name="right" />
      </Button>
    </nav>
  );
}
