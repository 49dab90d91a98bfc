import type { Page } from '@playwright/test'
import jsQr from 'jsqr'

/** What a phone reads from the first QR code in a picture of the page: by a decoder that the app does not know. */
export async function readQrCode(page: Page): Promise<string | null> {
  const png = await page.screenshot({ fullPage: true })
  const { width, height, pixels } = await decodedPng(page, png.toString('base64'))
  return (
    jsQr(Uint8ClampedArray.from(Buffer.from(pixels, 'base64')), width, height, {
      inversionAttempts: 'dontInvert',
    })?.data ?? null
  )
}

/** Decoded by a blank page of the same browser, which no policy hinders. */
async function decodedPng(page: Page, base64: string) {
  const blank = await page.context().newPage()
  const picture = await blank.evaluate(async (text) => {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const { width, height } = bitmap
    const canvas = new OffscreenCanvas(width, height).getContext('2d')
    canvas?.drawImage(bitmap, 0, 0)
    const data = canvas?.getImageData(0, 0, width, height).data ?? []
    const chunks = Array.from({ length: Math.ceil(data.length / 8192) }, (_, index) =>
      String.fromCharCode(...data.slice(index * 8192, (index + 1) * 8192)),
    )
    return { width, height, pixels: btoa(chunks.join('')) }
  }, base64)
  await blank.close()
  return picture
}
