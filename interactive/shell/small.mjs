// Where the small Python lies and what it is made of; the build writes this file anew.
// As it stands here there is none, and the whole Python does everything.

/** @type {{ module: string, digest: string, bytes: number } | null} */
export const SMALL = null;
