/** How much may be sent: a bucket that fills at `perSecond` and holds `burst`. */
export interface Budget {
  readonly perSecond: number;
  readonly burst: number;
}

/** One bucket; `at` is when it was last looked at, in milliseconds. */
export interface Bucket {
  left: number;
  at: number;
}

export const fullBucket = ({ burst }: Budget, now: number): Bucket => ({ left: burst, at: now });

/** Takes `cost` out; false, and nothing is taken, when there is not enough. */
export function take(bucket: Bucket, { perSecond, burst }: Budget, cost: number, now: number): boolean {
  bucket.left = Math.min(burst, bucket.left + ((now - bucket.at) / 1000) * perSecond);
  bucket.at = now;
  if (cost > bucket.left) return false;
  bucket.left -= cost;
  return true;
}
