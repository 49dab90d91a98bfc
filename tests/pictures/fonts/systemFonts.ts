import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const CACHE = resolve(import.meta.dirname, '../../../node_modules/.cache/genkan-fonts')

/** Roboto is what Android shows Latin letters in, and first: it stands for every family that is not there. */
const FOLDERS = [
  import.meta.resolve('@expo-google-fonts/roboto'),
  import.meta.resolve('@expo-google-fonts/noto-sans-thai'),
].map((file) => dirname(fileURLToPath(file)))

/** Arguments of Chromium that have it draw the same on every machine. */
export const SAME_EVERYWHERE = [
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--disable-font-subpixel-positioning',
  '--force-device-scale-factor=1',
  '--force-color-profile=srgb',
]

/** The environment of a Chromium that has the pinned fonts of Latin and Thai as its system's, and no others. */
export function pinnedFonts(): Record<string, string> {
  mkdirSync(CACHE, { recursive: true })
  const file = resolve(CACHE, 'fonts.conf')
  // Never half written: the browser of another worker may be reading it.
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, fontconfig())
  renameSync(draft, file)
  return { FONTCONFIG_FILE: file }
}

function fontconfig(): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
${FOLDERS.map((folder) => `  <dir>${folder}</dir>`).join('\n')}
  <cachedir>${CACHE}</cachedir>
  <match target="pattern">
    <edit name="family" mode="append_last"><string>Roboto</string></edit>
  </match>
  <match target="font">
    <edit name="antialias" mode="assign"><bool>true</bool></edit>
    <edit name="hinting" mode="assign"><bool>false</bool></edit>
    <edit name="autohint" mode="assign"><bool>false</bool></edit>
    <edit name="hintstyle" mode="assign"><const>hintnone</const></edit>
    <edit name="rgba" mode="assign"><const>none</const></edit>
    <edit name="lcdfilter" mode="assign"><const>lcdnone</const></edit>
  </match>
</fontconfig>
`
}
