module.exports = require("apify-openapi-client/apify-client");
