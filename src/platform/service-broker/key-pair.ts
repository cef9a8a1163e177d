import { createPrivateKey, X509Certificate } from 'node:crypto';

/** What is wrong with a client certificate and its private key, both in PEM; undefined where they belong together. */
export function keyPairProblem(
  certificate: string,
  key: string,
): 'not-a-certificate' | 'not-a-key' | 'not-a-pair' | undefined {
  const read = attempt(() => new X509Certificate(certificate));
  if (!read) return 'not-a-certificate';
  const privateKey = attempt(() => createPrivateKey(key));
  if (!privateKey) return 'not-a-key';
  return read.checkPrivateKey(privateKey) ? undefined : 'not-a-pair';
}

/** `node:crypto` throws errors of many kinds for what is not the thing. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
