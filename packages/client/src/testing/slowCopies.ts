import type { CopyStore } from "../copy/port.ts";
import { CopyTrouble, type TroubleReason } from "../copy/port.ts";

interface Call {
  /** Who asked. */
  readonly tab: object;
  carryOut(): Promise<void>;
  refuse(reason: TroubleReason): void;
}

/** A device on which the test says when each call is carried out, in the order they came, or that it fails. */
export class SlowDevice {
  readonly calls: Call[] = [];
  private readonly store: CopyStore;

  constructor(store: CopyStore) {
    this.store = store;
  }

  /** The copies as one tab reaches them. */
  for(tab: object): CopyStore {
    const { store } = this;
    const later = <T>(work: () => Promise<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        this.calls.push({
          tab,
          carryOut: () => work().then(resolve, reject),
          refuse: (reason) => reject(new CopyTrouble(reason)),
        });
      });
    return {
      open: (...args) => later(() => store.open(...args)),
      write: (...args) => later(() => store.write(...args)),
      fold: (...args) => later(() => store.fold(...args)),
      erase: (...args) => later(() => store.erase(...args)),
      eraseSaved: (...args) => later(() => store.eraseSaved(...args)),
      eraseOf: (...args) => later(() => store.eraseOf(...args)),
      unsavedOf: (...args) => later(() => store.unsavedOf(...args)),
      prune: (...args) => later(() => store.prune(...args)),
      askToStay: () => store.askToStay(),
    };
  }

  async next(): Promise<void> {
    await this.calls.shift()?.carryOut();
  }

  refuseNext(reason: TroubleReason): void {
    this.calls.shift()?.refuse(reason);
  }

  /** A tab is gone: what it asked last is carried out or not, and nobody hears of it. */
  async crash(tab: object, carriedOut: (call: Call) => boolean): Promise<void> {
    const gone = this.calls.filter((call) => call.tab === tab);
    let all = true;
    for (const call of gone) {
      this.calls.splice(this.calls.indexOf(call), 1);
      all &&= carriedOut(call);
      if (all) await call.carryOut();
    }
  }
}
