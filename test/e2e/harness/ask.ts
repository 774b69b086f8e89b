import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { inject } from "vitest";

/** What the sample's server answers its project office. */
export async function ask<T>(path: string, init: RequestInit = {}): Promise<T> {
  const { sample, sessions } = inject("run");
  const cookies = (sessions["office"]?.cookies ?? []).map((one) => `${one.name}=${one.value}`);
  const headers = { ...init.headers, cookie: cookies.join("; ") };
  const answer = await fetch(sample.address + path, { ...init, headers });
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** The address of the first project of a district that a search finds. */
export async function projectPath(district: string, name: string): Promise<string> {
  type List = { readonly rows: readonly { readonly id: number }[] };
  const { rows } = await ask<List>(
    `/api/districts/${district}/projects?q=${encodeURIComponent(name)}`,
  );
  if (!rows[0]) throw new Error(`no project ${name} in ${district}`);
  return `/${district}/projects/${rows[0].id}`;
}

let preview: Promise<string> | undefined;

/** The address of a preview of the second ledger of the fixtures, uploaded once. */
export function previewPath(): Promise<string> {
  preview ??= upload("2024-02.xlsx");
  return preview;
}

async function upload(name: string): Promise<string> {
  const { csrf } = await ask<{ csrf: string }>("/api/me");
  const { id } = await ask<{ id: number }>(`/api/districts/tongzhou/imports?name=${name}`, {
    method: "POST",
    headers: { "x-csrf-token": csrf, "content-type": "application/octet-stream" },
    body: await readFile(join(import.meta.dirname, "../../fixtures/tongzhou", name)),
  });
  return `/tongzhou/import/${id}`;
}
