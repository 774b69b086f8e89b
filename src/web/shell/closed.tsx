import { Link } from "wouter";
import type { Right } from "../../domain/unit/rights.ts";
import { useText } from "../messages/language.tsx";
import { useRightsText } from "../messages/rights-text.ts";
import { Page } from "../parts/page.tsx";
import { useDistrict } from "../state/use-district.tsx";
import "../parts/field.css";
import { frontOf } from "./front.ts";

/** In place of a page the person may not open: which right it takes, and why that is so. */
export function Closed(props: { readonly rights: readonly Right[] }) {
  const { common } = useText();
  const { closed } = useRightsText();
  const district = useDistrict();
  const wanted = props.rights.map((right) => closed.right[right]).join(closed.or);
  const held = district.roles.map((role) => common.role[role]).join(common.separator);
  const isAdmin = !district.rights.includes("view") && props.rights.includes("view");
  return (
    <Page title={closed.title}>
      <div className="form-lines">
        <p>{closed.text(wanted, held)}</p>
        <p className="quiet">{isAdmin ? closed.admin : closed.other}</p>
        <p>
          <Link href={frontOf(district)}>{closed.front}</Link>
        </p>
      </div>
    </Page>
  );
}
