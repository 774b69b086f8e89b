import "./icon.css";

const drawings = {
  search: "M7 2.500a4.500 4.500 0 1 0 0 9 4.500 4.500 0 0 0 0-9zM10.300 10.300 14 14",
  down: "M4 6l4 4 4-4",
  up: "M4 10l4-4 4 4",
  left: "M10 4 6 8l4 4",
  right: "M6 4l4 4-4 4",
  close: "M4 4l8 8M12 4l-8 8",
  check: "M3 8.500 6.500 12 13 4.500",
  columns: "M2.500 3h11v10h-11zM6.200 3v10M9.800 3v10",
  export: "M8 2v8M4.800 7 8 10.200 11.200 7M2.500 13.500h11",
  bookmark: "M4 2.500h8v11L8 10.300 4 13.500z",
  wall: "M2 3.500h12M3.500 3.500v10h9v-10M6 6.500h4M6 9h4",
  projects: "M2.500 3h11M2.500 6.300h11M2.500 9.600h11M2.500 13h11",
  slips: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM8 4.500V8l2.500 1.800",
  imports: "M8 10.500V2.500M4.800 5.500 8 2.300l3.200 3.200M2.500 13.500h11",
  ranking: "M2.500 13.500v-5h3.300v5M5.800 13.500v-10h3.600v10M9.400 13.500V6.800h4v6.700",
  bulletin: "M4 2h6l2.500 2.500V14H4zM6 7h4.500M6 9.500h4.500M6 12h3",
  months:
    "M2.500 3.500h11v10h-11zM2.500 6.500h11M5.500 2v3M10.500 2v3M5 10.500l2 1.500 3.500-3.500",
  review: "M3 2h10v12H3zM5.500 6l1.200 1.200L9 5M5.500 10.500h5",
  reporting: "M2.500 3h4v4h-4zM9.500 3h4v4h-4zM2.500 9.500h4v4h-4zM9.500 9.500h4v4h-4z",
  totals: "M2.500 13.500V9h2.600v4.500M6.700 13.500V6h2.600v7.500M10.900 13.500V2.500h2.600v11",
  plan: "M3 2.500h10v11H3zM5.500 5.500h5M5.500 8h5M5.500 10.500h2.500",
  targets: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM8 7.800v.400",
  batches: "M3 14V2.500M3 3h8l-1.500 2.500L11 8H3M7 14h6",
  unitFigures: "M2.500 13.500V7h4v6.500M6.500 13.500v-11h7v11zM9 5h2M9 7.500h2M9 10h2",
  closing: "M3.500 7h9v7h-9zM5.500 7V5a2.500 2.500 0 0 1 5 0v2",
  disputes: "M2 3h12v8H8l-3 3v-3H2zM8 5v2.500M8 9v.2",
  leads:
    "M6.500 2a4.500 4.500 0 1 0 0 9 4.500 4.500 0 0 0 0-9zM9.800 9.800 14 14M6.500 4.500v2.500M6.500 8.800v.1",
  inspections: "M3 5.500h2l1-2h4l1 2h2v8H3zM8 7a2.300 2.300 0 1 0 0 4.600A2.300 2.300 0 0 0 8 7z",
  settings:
    "M2 5h7M12 5h2M2 11h2M7 11h7M10.500 3.500a1.500 1.500 0 1 0 0 3 1.500 1.500 0 0 0 0-3zM5.500 9.500a1.500 1.500 0 1 0 0 3 1.500 1.500 0 0 0 0-3z",
  audit: "M3 2h7v12H3zM5 5h3M5 7.500h3M12.500 5v6M11 9.500l1.500 1.500L14 9.500",
  more: "M2.500 8h1M7.500 8h1M12.500 8h1",
  person:
    "M8 2.500a2.700 2.700 0 1 0 0 5.400 2.700 2.700 0 0 0 0-5.400zM2.800 14c.4-2.800 2.500-4.200 5.200-4.200s4.800 1.400 5.200 4.200",
  calendar: "M2.500 3.500h11v10h-11zM2.500 6.500h11M5.500 2v3M10.500 2v3",
  history: "M2.500 8a5.500 5.500 0 1 0 1.700-4M2.500 2.500v3h3M8 5v3.200l2.200 1.300",
  pen: "M10.500 2.800 13.200 5.500 5.500 13.200l-3 .3.300-3z",
  link: "M6.500 9.500l5-5M7.500 4.500h4v4M11 10v3H3V5h3",
} as const;

export type IconName = keyof typeof drawings;

/** A drawing beside a word, or inside a button that has an aria-label; it says nothing alone. */
export function Icon(props: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={drawings[props.name]} />
    </svg>
  );
}
