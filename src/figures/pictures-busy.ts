/** So many pictures wait to be drawn already that another would only wait. */
export class PicturesBusy extends Error {
  override readonly name = 'PicturesBusy';

  constructor() {
    super('Too many pictures are waiting to be drawn: ask again in some seconds, or take the SVG.');
  }
}
