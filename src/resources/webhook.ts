import { WebhookDispatchCollectionClient, WebhookOperations } from "../../generated/resources.js";

/** One webhook. */
export class WebhookClient extends WebhookOperations {
  /** The calls that this webhook made. */
  dispatches(): WebhookDispatchCollectionClient {
    return new WebhookDispatchCollectionClient(this.context, this.child("/dispatches"));
  }
}
