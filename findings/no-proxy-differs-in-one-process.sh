#!/usr/bin/env bash
# Packages: node 24.21.0 and 26.10.0 with NODE_USE_ENV_PROXY, undici 8.13.1 with its EnvHttpProxyAgent.
# Behaviour: node:http and fetch of one Node.js read NO_PROXY by different rules, and undici 8 by a third. In node:http a
# host does not cover its subdomains, and blanks do not separate; in fetch a range of addresses does not count, nor does
# a * in a list.
# Guess: one process has one meaning of NO_PROXY; what its manual lists counts for both.
# Seen on 2026-11-30:
#   NO_PROXY=shop.test: http://shop.test: http direct, fetch direct, undici direct
#   NO_PROXY=shop.test: http://api.shop.test: http proxied, fetch direct, undici direct
#   NO_PROXY=*.shop.test: http://shop.test: http proxied, fetch direct, undici proxied
#   NO_PROXY=10.0.0.1-10.0.0.9: http://10.0.0.5: http direct, fetch proxied, undici proxied
#   NO_PROXY=other.test,*: http://shop.test: http direct, fetch proxied, undici direct
#   NO_PROXY=other.test shop.test: http://shop.test: http proxied, fetch direct, undici direct
set -euo pipefail
self=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm i --silent node24@npm:node@24.21.0 node26@npm:node@26.10.0 undici@8.13.1

cat >check.mjs <<'JS'
import { spawnSync } from 'node:child_process';
import http from 'node:http';
import net from 'node:net';
const cases = [
  ['shop.test', 'shop.test'], ['shop.test', 'api.shop.test'], ['*.shop.test', 'shop.test'], ['10.0.0.1-10.0.0.9', '10.0.0.5'],
  ['other.test,*', 'shop.test'], ['other.test shop.test', 'shop.test'],
];
const [host] = process.argv.slice(2);
if (host) {
  const { EnvHttpProxyAgent, request } = await import('undici');
  // Nothing leaves this process: what counts is where it would connect to.
  let to;
  net.Socket.prototype.connect = function (...args) {
    const options = args.flat().find((each) => each?.port);
    to = Number(options.port) === 9 ? 'proxied' : 'direct';
    process.nextTick(() => this.destroy(new Error('refused')));
    return this;
  };
  const url = `http://${host}`;
  const sent = [];
  for (const [name, send] of [
    ['http', () => new Promise((done) => http.get(url).on('error', done))],
    ['fetch', () => fetch(url).catch(() => {})],
    ['undici', () => request(url, { dispatcher: new EnvHttpProxyAgent() }).catch(() => {})],
  ]) {
    to = 'not at all';
    await send();
    sent.push(`${name} ${to}`);
  }
  console.log(`NO_PROXY=${process.env.NO_PROXY}: ${url}: ${sent.join(', ')}`);
} else {
  for (const [list, name] of cases) {
    const env = { PATH: process.env.PATH, NODE_USE_ENV_PROXY: '1', HTTP_PROXY: 'http://127.0.0.1:9', NO_PROXY: list };
    const lines = ['node24', 'node26'].map((node) => spawnSync(`node_modules/${node}/bin/node`, ['check.mjs', name], { env, encoding: 'utf8' }).stdout);
    console.log([...new Set(lines)].join('').trim());
  }
}
JS
node check.mjs >seen
cat seen
diff <(sed -n 's/^#   //p' "$self") seen
