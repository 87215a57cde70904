/** Heard by every instance: something about proposals, contests or retired entries changed; the payload says what. */
export const EDITORIAL_CHANNEL = 'redlines_editorial';
