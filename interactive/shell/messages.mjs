// Questions to a worker and their answers, matched by id, each with a limit.

/** Thrown when no answer came in time; the worker may be beyond help. */
export class TooLate extends Error {}

/** One worker and the questions it still owes an answer to. */
export class Channel {
  #worker;
  #waiting = new Map();
  #next = 1;

  /** @param {Worker} worker */
  constructor(worker) {
    this.#worker = worker;
    worker.onmessage = ({ data }) => this.#receive(data);
    // A worker that cannot even start says so here, without an id.
    worker.onerror = (event) => this.close(new Error(event.message ?? "worker"));
    worker.onmessageerror = () => this.close(new Error("unreadable message"));
  }

  /**
   * Send a message; the promise holds its answer.
   * @param {string} type SETUP or RUN
   * @param {object} body what goes with it
   * @param {number} limit milliseconds until it counts as lost
   * @param {(stage: string) => void} [onStage] told what the worker is doing
   */
  ask(type, body, limit, onStage = () => {}) {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      const late = () => this.#settle(id, () => reject(new TooLate(type)));
      const timer = setTimeout(late, limit);
      this.#waiting.set(id, { resolve, reject, timer, onStage });
      this.#worker.postMessage({ ...body, type, id });
    });
  }

  /** End the worker; every open question fails with `reason`. */
  close(reason) {
    this.#worker.terminate();
    for (const [id, { reject }] of [...this.#waiting]) {
      this.#settle(id, () => reject(reason));
    }
  }

  #receive({ type, id, ...body }) {
    const question = this.#waiting.get(id);
    if (!question) return; // an answer after its limit
    if (type === "STAGE") question.onStage(body.name);
    else if (type === "FAILED")
      this.#settle(id, () => question.reject(new Error(body.message)));
    else this.#settle(id, () => question.resolve(body));
  }

  #settle(id, how) {
    const question = this.#waiting.get(id);
    if (!question) return;
    clearTimeout(question.timer);
    this.#waiting.delete(id);
    how();
  }
}
