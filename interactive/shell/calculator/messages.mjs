// Requests to a worker and their responses, matched by id, each with a time limit.

/** Thrown when the worker failed; `final` if another one would fail as well. */
export class WorkerFailure extends Error {
  constructor(message, final = false) {
    super(message);
    this.final = final;
  }
}

/** One worker and the requests that it has not answered yet. */
export class Channel {
  #worker;
  #pending = new Map();
  #nextId = 1;

  /** @param {Worker} worker */
  constructor(worker) {
    this.#worker = worker;
    worker.onmessage = ({ data }) => this.#receive(data);
    // A worker that cannot even start reports it here, without an id.
    worker.onerror = (event) => this.close(new Error(event.message ?? "worker"));
    worker.onmessageerror = () => this.close(new Error("unreadable message"));
  }

  /**
   * Send a request; the promise resolves to the response.
   * @param {string} type SETUP or RUN
   * @param {object} body
   * @param {Object<string, number>} limits milliseconds of silence after which the
   *   request has failed, by the stage that the worker has told last, at first by `type`
   * @param {(stage: string, share?: number) => void} [onStage] hears what the worker is
   *   doing, and which share of it is done
   */
  request(type, body, limits, onStage = () => {}) {
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      const timeOut = ({ stage, share }) => {
        // A line that breaks in the middle, and rules that do not come: both would
        // fail another Python, too.
        const final = stage === "rules" || share > 0;
        const failure = new WorkerFailure(`no response: ${stage}`, final);
        this.#settle(id, () => reject(failure));
      };
      const request = { resolve, reject, limits, timeOut, stage: type, onStage };
      this.#startTimer(request);
      this.#pending.set(id, request);
      this.#worker.postMessage({ ...body, type, id });
    });
  }

  /** End the worker; every pending request fails with `reason`. */
  close(reason) {
    this.#worker.terminate();
    for (const [id, { reject }] of [...this.#pending]) {
      this.#settle(id, () => reject(reason));
    }
  }

  #receive({ type, id, ...body }) {
    const request = this.#pending.get(id);
    if (!request) return; // the response came after the limit
    if (type === "STAGE") this.#report(request, body);
    else if (type === "FAILED")
      this.#settle(id, () =>
        request.reject(new WorkerFailure(body.message, body.final)),
      );
    else this.#settle(id, () => request.resolve(body));
  }

  /** Pass a stage on. A worker that reports is not silent: its limit starts anew. */
  #report(request, { name, share }) {
    clearTimeout(request.timer);
    Object.assign(request, { stage: name, share });
    this.#startTimer(request);
    request.onStage(name, share);
  }

  #startTimer(request) {
    const limit = request.limits[request.stage];
    request.timer = setTimeout(() => request.timeOut(request), limit);
  }

  #settle(id, finish) {
    const request = this.#pending.get(id);
    if (!request) return;
    clearTimeout(request.timer);
    this.#pending.delete(id);
    finish();
  }
}
