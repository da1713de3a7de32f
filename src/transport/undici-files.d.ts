/** Parts of undici that are loaded alone, because its index takes three times as long. It declares no types for them. */
declare module "undici/lib/dispatcher/*.js" {
  const Dispatcher: import("./undici.js").DispatcherClass;
  export default Dispatcher;
}

declare module "undici/lib/api/api-connect.js" {
  const connect: (options: object, callback?: () => void) => unknown;
  export default connect;
}
