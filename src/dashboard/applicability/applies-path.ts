/** Where the page stands; it takes POST, and GET where somebody asked for a link. */
export const APPLIES_PATH = '/what-applies';
