/** The parts of a call that send one file, which the generated types cannot describe. */
export function fileBody(file: File) {
  const form = new FormData();
  form.append('file', file);
  return { body: form as never, bodySerializer: (body: unknown) => body as FormData };
}
