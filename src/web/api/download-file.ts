/** Hands a file of the API to the reader's browser, under the name that the server gave it. */
export function downloadFile(file: unknown, response: Response): void {
  if (!(file instanceof Blob)) return;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? '';
  link.click();
  // The browser has begun to read by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
