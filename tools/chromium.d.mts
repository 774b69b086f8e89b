/** Where a Chromium is: CHROME_PATH, the system's, or the one from npm, unpacked once into .cache. */
export function chromiumPath(): Promise<string>;

/** What playwright's `chromium.launch` takes to start it here, also as root and on a machine without fonts. */
export function launchOptions(): Promise<{
  executablePath: string;
  args: string[];
  env: Record<string, string>;
}>;

/** The setting that lends a browser our Chinese font; nothing where the system has one. */
export function fontEnvironment(): Record<string, string>;
