import { API_PATH } from './console/protocol'

/**
 * Source of a script that tells the console which other hosts a page asked for anything: nothing is to leave this computer
 * in development, and the dev server sees only what it is asked itself.
 */
export const foreignScript = (): string => `
  new PerformanceObserver((list) => {
    for (const { name } of list.getEntries()) {
      const url = new URL(name, location.href);
      if (!url.protocol.startsWith('http') || url.origin === location.origin) continue;
      navigator.sendBeacon('${API_PATH}foreign', JSON.stringify({ url: url.href }));
    }
  }).observe({ type: 'resource', buffered: true });`
