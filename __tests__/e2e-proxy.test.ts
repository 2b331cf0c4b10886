// The Action's bundle has only a part of undici in it (scripts/bundle/undici.cjs): that part must still reach GitHub,
// directly and through a proxy.
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

const bundle = fileURLToPath(new URL('../dist/index.js', import.meta.url));
const SHA = 'a'.repeat(40);

let folder: string;
let port: number;
const asked: string[] = [];
/** GitHub, that knows nothing, and the proxy, that leads everybody to it. */
const server = http.createServer((request, response) => {
  asked.push(`${request.method} ${request.url?.split('?')[0]} of ${request.headers.host}`);
  response.statusCode = 404;
  response.end('{}');
});
server.on('connect', (request, socket) => {
  asked.push(`CONNECT ${request.url}`);
  const tunnel = net.connect(port, '127.0.0.1', () => {
    socket.write('HTTP/1.1 200 OK\r\n\r\n');
    tunnel.pipe(socket);
    socket.pipe(tunnel);
  });
  socket.on('error', () => tunnel.destroy());
  tunnel.on('error', () => socket.destroy());
});

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'e2e-proxy-'));
  mkdirSync(path.join(folder, 'work'));
  writeFileSync(path.join(folder, 'event.json'), JSON.stringify({ after: SHA, ref: 'refs/heads/main' }));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

function act(environment: Record<string, string>): Promise<string> {
  asked.length = 0;
  const env = {
    PATH: process.env['PATH'],
    INPUT_MODE: 'check',
    'INPUT_FAIL-ON': 'error',
    'INPUT_ON-MISSING': 'warning',
    INPUT_TOKEN: 'ghs_invented',
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_EVENT_PATH: path.join(folder, 'event.json'),
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REPOSITORY: 'octo/planner',
    GITHUB_SHA: SHA,
    GITHUB_WORKSPACE: path.join(folder, 'work'),
    ...environment,
  };
  return new Promise((done) => {
    execFile(process.execPath, [bundle], { env }, (_, output) => done(output));
  });
}

const TREE = `GET /repos/octo/planner/git/trees/${SHA}`;

test('the bundle reaches GitHub', async () => {
  expect(await act({ GITHUB_API_URL: `http://127.0.0.1:${port}` })).toContain('GitHub answers 404');
  expect(asked).toEqual([`${TREE} of 127.0.0.1:${port}`]);
});

test('the bundle reaches GitHub through a proxy', async () => {
  const proxy = { http_proxy: `http://127.0.0.1:${port}`, no_proxy: '' };
  expect(await act({ GITHUB_API_URL: 'http://github.invalid', ...proxy })).toContain('GitHub answers 404');
  expect(asked).toEqual(['CONNECT github.invalid:80', `${TREE} of github.invalid`]);
});
