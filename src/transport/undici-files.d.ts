/** Parts of undici that are loaded alone, because its index takes three times as long. It declares no types for them. */
declare module "undici/lib/dispatcher/socks5-proxy-agent.js" {
  const SocksAgent: import("./connection.js").UndiciParts["Socks5ProxyAgent"];
  export default SocksAgent;
}

declare module "undici/lib/dispatcher/*.js" {
  const Dispatcher: import("./connection.js").DispatcherClass;
  export default Dispatcher;
}

declare module "undici/lib/core/connect.js" {
  const buildConnector: import("./connection.js").UndiciParts["buildConnector"];
  export default buildConnector;
}

declare module "undici/lib/web/fetch/headers.js" {
  const exports: { Headers: typeof Headers };
  export default exports;
}
