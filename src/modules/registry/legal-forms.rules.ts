/**
 * Forms of companies as they stand in searchable names, where signs have become blanks: "d.o.o." is "d o o". They tell
 * companies apart as little as "the" does.
 */
export const LEGAL_FORMS = [
  'inc|incorporated|corp|corporation|co|company|llc|l l c|llp|l l p|lp|plc|p l c|ltd|limited|pty|pvt|bhd|sdn bhd',
  'gmbh|g m b h|ag|kg|ohg|kgaa|se|ug|mbh|e k|gmbh co kg|ges m b h',
  'sa|s a|sas|s a s|sarl|s a r l|sl|s l|slu|lda|ltda|spa|s p a|srl|s r l|snc|s n c|sc|s c',
  'bv|b v|nv|n v|vof|cv|c v|ab|a b|hb|oy|oyj|as|a s|asa|aps|ivs|hf|ehf',
  'doo|d o o|dd|d d|jdoo|j d o o|sp z o o|sro|s r o|spol s r o|as|kft|zrt|nyrt|ood|eood|ooo|zao|oao|ao|pao',
  'kk|k k|gk|co ltd|jsc|ojsc|sae|saoc|the',
].flatMap((line) => line.split('|'));

/** Matches each legal form as words of a searchable name, longer ones first; for PostgreSQL's regular expressions. */
export const LEGAL_FORM_PATTERN = `\\m(${LEGAL_FORMS.toSorted((a, b) => b.length - a.length).join('|')})\\M`;
