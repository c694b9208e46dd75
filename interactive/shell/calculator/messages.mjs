// Questions to a worker and their answers, matched by id, each with a limit.

/** Thrown when no answer came in time; the worker may be beyond help. */
export class TooLate extends Error {}

/** Thrown when the worker could not; `final` where another one could not either. */
export class Failed extends Error {
  constructor(message, final = false) {
    super(message);
    this.final = final;
  }
}

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
   * @param {number} limit milliseconds without a sign of life until it counts as lost
   * @param {(stage: string, share?: number) => void} [onStage] told what the worker is
   *   doing, and how much of it is done
   */
  ask(type, body, limit, onStage = () => {}) {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      const late = () => this.#settle(id, () => reject(new TooLate(type)));
      const wait = () => setTimeout(late, limit);
      this.#waiting.set(id, { resolve, reject, wait, timer: wait(), onStage });
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
    if (type === "STAGE") this.#hear(question, body);
    else if (type === "FAILED")
      this.#settle(id, () => question.reject(new Failed(body.message, body.final)));
    else this.#settle(id, () => question.resolve(body));
  }

  #hear(question, { name, share }) {
    clearTimeout(question.timer);
    question.timer = question.wait();
    question.onStage(name, share);
  }

  #settle(id, how) {
    const question = this.#waiting.get(id);
    if (!question) return;
    clearTimeout(question.timer);
    this.#waiting.delete(id);
    how();
  }
}
