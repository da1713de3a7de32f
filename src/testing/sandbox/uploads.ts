import { ApiError, notFound } from "./api-error.js";
import type { KeyValueStoreState } from "./key-value-store-state.js";
import { recordKey, storeRecord } from "./key-value-stores.js";
import { type Resource, resource } from "./resource.js";
import { sign } from "./signature.js";

/** Where `getDirectUploadUrl` leads: a file host beside the API, which takes bytes of any size without a token. */
export const uploadPath = "/uploads/{storeId}/{recordKey}";

export const uploads: Resource = resource<KeyValueStoreState>(
  {
    upload: ({ world, parameters }) => {
      const store = world.keyValueStores.get(parameters.storeId);
      if (!store) throw notFound(true);
      return store;
    },
  },
  {
    put: (store, call) => {
      const expected = sign(store.info.urlSigningSecretKey!, `upload ${recordKey(call)}`);
      if (call.query.text("signature") !== expected) {
        throw new ApiError(403, "invalid-signature", "The signature of this URL is wrong.");
      }
      storeRecord(store, call);
      return { status: 200 };
    },
  },
);
