/** A QR code from its rows, `1` for dark. */
export function Qr(props: { readonly rows: string; readonly label: string }) {
  const rows = props.rows.split("\n");
  const path = rows.flatMap((row, y) =>
    [...row].flatMap((cell, x) => (cell === "1" ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return (
    <svg
      className="log-qr"
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      role="img"
      aria-label={props.label}
      shapeRendering="crispEdges"
    >
      <rect width="100%" height="100%" fill="#fff" />
      <path d={path.join("")} fill="#000" />
    </svg>
  );
}
