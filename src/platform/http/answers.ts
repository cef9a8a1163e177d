import type { Readable } from 'node:stream';

/** What a handler returns: a status, and a body as a value or as JSON text that PostgreSQL built. */
export type Answer = {
  status: number;
  body?: unknown;
  jsonText?: string;
  /** A file that is sent while it is made. */
  stream?: Readable;
  headers?: Record<string, string>;
};

export const ok = (body: unknown, headers: Record<string, string> = {}): Answer => ({
  status: 200,
  body,
  headers,
});
export const okText = (jsonText: string): Answer => ({ status: 200, jsonText });
export const created = (body: unknown, location: string, headers: Record<string, string> = {}): Answer => ({
  status: 201,
  body,
  headers: { location, ...headers },
});
/** Long work was begun; `location` is the operation that tells how it goes. */
export const accepted = (body: unknown, location: string): Answer => ({
  status: 202,
  body,
  headers: { location },
});
export const noContent = (headers: Record<string, string> = {}): Answer => ({ status: 204, headers });
/** A file to download, sent while it is made. */
export const streamed = (stream: Readable, file: { type: string; fileName: string }): Answer => ({
  status: 200,
  stream,
  headers: { 'content-type': file.type, 'content-disposition': `attachment; filename="${file.fileName}"` },
});
