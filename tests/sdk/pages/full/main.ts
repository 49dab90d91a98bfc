import { run } from '../run'

void run(() => import('./sdk'))
