/** Electron's `NativeImage`, as far as a picture of a page needs it. */
import type { NativeImage } from 'electron';
import type { Session } from '../chromium/cdp.ts';
import { loud } from '../loud.ts';

/** What is visible of the page, as PNG. */
export async function picture(session: Session): Promise<NativeImage> {
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'png',
    captureBeyondViewport: false,
  });
  const png = Buffer.from(data, 'base64');
  const image: Pick<NativeImage, 'isEmpty' | 'toPNG' | 'getSize' | 'toDataURL'> = {
    isEmpty: () => png.length === 0,
    toPNG: () => png,
    // The header of a PNG: width and height in pixels at these places (PNG specification, 11.2.2).
    getSize: () => ({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) }),
    toDataURL: () => `data:image/png;base64,${data}`,
  };
  return loud('NativeImage', image) as NativeImage;
}
