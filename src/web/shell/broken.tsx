import { useText } from "../messages/language.tsx";
import { Button } from "../parts/button.tsx";
import "./message-page.css";

/** The page that stands in for one that failed. */
export function Broken(props: { readonly error: unknown }) {
  const { broken } = useText().shell;
  return (
    <main className="message-page">
      <h1>{broken.title}</h1>
      <p>{broken.text}</p>
      <pre>{props.error instanceof Error ? props.error.message : String(props.error)}</pre>
      <p>
        <Button look="main" onClick={() => window.location.reload()}>
          {broken.reload}
        </Button>
      </p>
    </main>
  );
}
