/** A piece of a mail's text, by its place in it: words, or a link into this installation. */
export type Piece = { at: number; text: string; href?: string };

/**
 * Cuts a text at addresses. Only those of this installation become links: a mail carries words of strangers, and
 * a link elsewhere would go out from a page that looks like ours.
 */
export function ownLinks(text: string, origin: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const piece of text.split(/(https?:\/\/[^\s<>"]+)/)) {
    if (piece !== '') pieces.push({ at, text: piece, ...(isOwn(piece, origin) && { href: piece }) });
    at += piece.length;
  }
  return pieces;
}

function isOwn(piece: string, origin: string): boolean {
  try {
    return new URL(piece).origin === origin;
  } catch {
    return false;
  }
}
