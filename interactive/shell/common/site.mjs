/** The root of the site that this script belongs to; it may lie below a host's root. */
export const SITE = new URL("../../../../", import.meta.url);
