/** Workers: asked for the scenario, they answer with what it tells. */
import * as client from "apify-openapi-client";
import { smoke } from "./smoke.js";

export default {
  async fetch({ url }) {
    const given = new URL(url).searchParams;
    try {
      const told = await smoke(client, given.get("SANDBOX_URL"), given.get("SANDBOX_TOKEN"));
      return Response.json(told);
    } catch (error) {
      return new Response(error.stack, { status: 500 });
    }
  },
};
