export interface PictureSize {
  readonly width: number
  readonly height: number
}

const startsWith = (bytes: DataView, ...first: readonly number[]): boolean =>
  bytes.byteLength > 24 && first.every((byte, index) => bytes.getUint8(index) === byte)

/** PNG, 11.2.2: width and height are the first eight bytes of the header chunk. */
const sizeOfPng = (bytes: DataView): PictureSize => ({
  width: bytes.getUint32(16),
  height: bytes.getUint32(20),
})

/** JPEG (ITU-T T.81), B.2.2: height and width are in the frame header, behind segments of any length. */
function sizeOfJpeg(bytes: DataView): PictureSize | null {
  let at = 2
  while (at + 9 < bytes.byteLength && bytes.getUint8(at) === 0xff) {
    const marker = bytes.getUint8(at + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { width: bytes.getUint16(at + 7), height: bytes.getUint16(at + 5) }
    at += 2 + bytes.getUint16(at + 2)
  }
  return null
}

/** The size in pixels of a picture that its content type names, or `null`: it is none. */
export function pictureSize(contentType: string, content: ArrayBuffer): PictureSize | null {
  const bytes = new DataView(content)
  if (contentType === 'image/png') return startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) ? sizeOfPng(bytes) : null
  if (contentType === 'image/jpeg') return startsWith(bytes, 0xff, 0xd8) ? sizeOfJpeg(bytes) : null
  return null
}
