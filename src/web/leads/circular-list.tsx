import { addressOf } from "../../contract/endpoint.ts";
import { downloadCircular } from "../../contract/lead.ts";
import { printDay } from "../../domain/value/print-day.ts";
import { useLanguage } from "../messages/language.tsx";
import { useLeadsText } from "../messages/leads-text.ts";
import { Section } from "../parts/page.tsx";
import { useDistrict } from "../state/use-district.tsx";
import type { Cases } from "./leads-model.ts";

/** The circulars issued so far, each as the file that was issued. */
export function CircularList({ circulars }: { readonly circulars: Cases["circulars"] }) {
  const text = useLeadsText();
  const { language } = useLanguage();
  const { id: district } = useDistrict();
  return (
    <Section title={text.circulars}>
      {circulars.length === 0 && <p className="quiet">{text.noCirculars}</p>}
      <ul className="circular-list">
        {circulars.map(({ number, title, issuedOn, by }) => (
          <li key={number}>
            <span>
              {text.circular(
                String(number),
                printDay({ day: issuedOn, precision: "day" }, language),
              )}
            </span>
            <span>{title}</span>
            <span className="quiet">{by}</span>
            <a href={addressOf(downloadCircular, { district, number })} download>
              {text.download}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
