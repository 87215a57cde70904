/** `read-only`: a replica, or a server that takes no writes now. Queries are answered whichever it is. */
export type DatabaseState = 'up' | 'read-only' | 'down';
