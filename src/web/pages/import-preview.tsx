export function ImportPreviewPage() {
  return null;
}
