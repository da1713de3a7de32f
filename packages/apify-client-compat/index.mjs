export * from "apify-openapi-client/apify-client";
