import * as v from 'valibot'
import type { AppConfig } from '../../../config/appConfig'
import { fail, ok, warn, type Finding } from '../finding'
import type { Reply, Unreached } from '../network'

const BuildInfo = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ version: v.string(), commit: v.string(), stage: v.string() }),
)

const UNKNOWN = 'unknown'

/** The LIFF URL in the page, for whoever has no JavaScript. */
const LIFF_URL = /https:\/\/(?:liff|miniapp)\.line\.me\/(\d{10}-[A-Za-z0-9]{8})/

/** `build.json` of the deployment beside this checkout, and which LIFF app its page was built for. */
export function checkBuild(
  { build, stage, liffId }: AppConfig,
  page: string,
  reply: Reply | Unreached,
): readonly Finding[] {
  const info = infoOf(reply)
  if (info === null)
    return [
      fail('build', {
        problem: 'build_unknown',
        expected: 'build.json beside index.html',
        found: reply.tag === 'reply' ? `${reply.status}, not the file` : reply.seen,
        change: 'Upload all of dist/, build.json too: it says which stage, version and commit a host serves.',
      }),
    ]
  const found = `stage ${info.stage}, ${info.version}, commit ${info.commit}`
  const expected = `stage ${stage}, ${build.version}, commit ${build.commit}`
  if (info.stage !== stage) {
    const command = stage === 'published' ? 'npm run build' : `npm run build -- --mode ${stage}`
    const change = `Run ${command}, and deploy its dist/ here: the deployed one asks LINE for the LIFF app of the stage ${info.stage}.`
    return [fail('build', { problem: 'other_stage_deployed', expected, found, change })]
  }
  const builtFor = LIFF_URL.exec(page)?.[1]
  if (builtFor !== undefined && builtFor !== liffId)
    return [
      fail('build', {
        problem: 'other_liff_id_deployed',
        expected: `a build for ${liffId}`,
        found: `a build for ${builtFor}`,
        change:
          'Build again (look at GENKAN_LIFF_ID where it is built), deploy dist/, and purge the cache of the CDN.',
      }),
    ]
  const isSameVersion = info.version === build.version
  const isSameCommit = info.commit === build.commit
  if (isSameVersion && isSameCommit && build.commit !== UNKNOWN) return [ok('build', found)]
  if (isSameVersion && (info.commit === UNKNOWN || build.commit === UNKNOWN))
    return [
      warn('build', {
        problem: 'commit_unknown',
        expected,
        found,
        change:
          'Set GENKAN_COMMIT where git is missing, for the build and for the doctor: the version alone does not tell builds apart.',
      }),
    ]
  return [
    fail('build', {
      problem: 'old_build_deployed',
      expected,
      found,
      change:
        'Deploy the build of this checkout and purge the cache of the CDN; or check out what is deployed, to look at that.',
    }),
  ]
}

function infoOf(reply: Reply | Unreached): v.InferOutput<typeof BuildInfo> | null {
  if (reply.tag === 'unreached' || reply.status !== 200) return null
  const info = v.safeParse(BuildInfo, reply.text)
  return info.success ? info.output : null
}
