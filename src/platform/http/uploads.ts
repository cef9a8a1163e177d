import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../../kernel/errors.ts';

export type Upload = { name: string; content: AsyncIterable<Buffer> };
/** Opens the sent file after the door; undefined when none was sent. */
export type OpenUpload = () => Promise<Upload | undefined>;

/** The first file of the form, as it streams in. */
export function uploadOf(request: FastifyRequest): OpenUpload {
  return async () => {
    const part = await request.file();
    return part && { name: part.filename ?? '', content: whole(part.file) };
  };
}

/** The file's bytes; a file that is larger than what is taken ends as a refusal and not as a shorter file. */
async function* whole(file: MultipartFile['file']): AsyncGenerator<Buffer> {
  yield* file;
  if (file.truncated) throw new DomainError('too-large', 'The file is larger than 64 MB. Send it in parts.');
}

/** The last part of a file's name, in visible characters. */
export function plainFileName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  return last
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '')
    .slice(0, 200)
    .toWellFormed();
}
