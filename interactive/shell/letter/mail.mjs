// The address that opens a draft in the reader's mail program.

const LONGEST = 1_900; // characters, encoded: what is longer, some programs cut

// Halves of a pair of code units, which no address can hold.
const UNPAIRED = /\p{Surrogate}/gu;

/**
 * Return the address of a draft without a recipient, or null if the text is too long.
 * @param {{subject: string, body: string}} mail
 */
export const draftAddress = ({ subject, body }) => {
  const encode = (text) => encodeURIComponent(text.replace(UNPAIRED, "\ufffd"));
  const lines = body.replace(/\r?\n/g, "\r\n"); // RFC 6068, section 5
  // A header is one line: what follows another would be a header of its own.
  const line = subject.replace(/\s+/g, " ");
  const address = `mailto:?subject=${encode(line)}&body=${encode(lines)}`;
  return address.length <= LONGEST ? address : null;
};
