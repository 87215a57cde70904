/** So many wait for a search already that another would only wait. */
export class TooBusy extends Error {
  override readonly name = 'TooBusy';

  constructor() {
    super('Too many searches for portfolios are waiting: ask again in some seconds.');
  }
}
