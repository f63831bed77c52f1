// A WordPress from Debian's packages, unpacked into a folder and run from there: nothing is installed, no service is
// started, and no root is needed. Its database and its server end with the check.

import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const FOLDER = resolve('.reports/realHosts');

const PACKAGES = [
  'wordpress',
  'wordpress-theme-twentytwentyone',
  'wordpress-theme-twentytwentythree',
  ...['cli', 'common', 'mysql'].map((part) => `php8.2-${part}`),
  'mariadb-server-core',
  'mariadb-client-core',
  'libaio1',
  'liburing2',
];
const EXTENSIONS = ['mysqlnd', 'mysqli', 'ctype', 'tokenizer', 'iconv'];

const exists = async (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Downloads and unpacks the packages; the second time they are there. */
async function unpack(): Promise<string> {
  const root = join(FOLDER, 'root');
  if (await exists(join(root, 'complete'))) return root;
  const downloads = join(FOLDER, 'packages');
  await rm(root, { recursive: true, force: true });
  await mkdir(downloads, { recursive: true });
  await run('apt-get', ['download', ...PACKAGES], { cwd: downloads }).catch((error) => {
    throw new Error(`This check needs the packages of Debian 12 (${PACKAGES.join(', ')}): ${error.message}`);
  });
  for (const file of await readdir(downloads)) await run('dpkg-deb', ['-x', join(downloads, file), root]);
  await writeFile(join(root, 'complete'), '');
  return root;
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

/** Calls `attempt` until it succeeds, while the program runs that it waits for. */
async function until(program: ChildProcess, what: string, attempt: () => Promise<unknown>): Promise<void> {
  for (;;) {
    if (program.exitCode !== null) throw new Error(`${what} ended with ${program.exitCode}`);
    try {
      await attempt();
      return;
    } catch {
      await delay(100);
    }
  }
}

const config = (socket: string, address: string): string => `<?php
define('DB_NAME', 'wordpress'); define('DB_USER', 'root'); define('DB_PASSWORD', ''); define('DB_HOST', 'localhost:${socket}');
define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
define('WP_HOME', '${address}'); define('WP_SITEURL', '${address}');
define('DISABLE_WP_CRON', true); define('WP_HTTP_BLOCK_EXTERNAL', false); define('AUTOMATIC_UPDATER_DISABLED', true);
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;

/** WordPress asks no address of its own machine or of an unusual port, where the site of this check is. */
const allowLocal = (port: number): string => `<?php
add_filter('http_request_host_is_external', '__return_true');
add_filter('http_allowed_safe_ports', fn ($ports) => [...$ports, ${port}]);
`;

const INSTALL = `
define('WP_INSTALLING', true);
require 'wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('The Gazette', 'editor', 'editor@gazette.example', true, '', 'secret');
`;

/** Answers with the article's address. Blocks are written as the block editor saves them. */
const POST = `
require 'wp-load.php';
[$theme, $title, $content] = json_decode(file_get_contents('php://stdin'));
wp_set_current_user(1);
switch_theme($theme);
$id = wp_insert_post(['post_title' => $title, 'post_content' => wp_slash($content), 'post_status' => 'publish', 'post_author' => 1], true);
if (is_wp_error($id)) { fwrite(STDERR, $id->get_error_message()); exit(1); }
echo home_url('/?p=' . $id);
`;

export type Theme = 'twentytwentyone' | 'twentytwentythree';

export interface WordPress {
  /** Publishes an article and returns its address. */
  readonly publish: (theme: Theme, title: string, blocks: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** Starts a new WordPress that may embed pages of the port. */
export async function startWordPress(sitePort: number): Promise<WordPress> {
  const root = await unpack();
  const [home, data, socket] = ['home', 'data', 'socket'].map((name) => join(FOLDER, name)) as [string, string, string];
  for (const folder of [home, data]) await rm(folder, { recursive: true, force: true });
  const env = { ...process.env, LD_LIBRARY_PATH: join(root, 'usr/lib/x86_64-linux-gnu') };
  const asRoot = process.getuid?.() === 0 ? ['--user=root'] : [];

  await run(
    'bash',
    [
      join(root, 'usr/bin/mariadb-install-db'),
      '--no-defaults',
      `--basedir=${join(root, 'usr')}`,
      `--datadir=${data}`,
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
      ...asRoot,
    ],
    { env },
  );
  const database = spawn(
    join(root, 'usr/sbin/mariadbd'),
    [
      '--no-defaults',
      `--basedir=${join(root, 'usr')}`,
      `--datadir=${data}`,
      `--socket=${socket}`,
      '--skip-networking',
      ...asRoot,
    ],
    { env, stdio: 'ignore' },
  );
  const query = (sql: string) =>
    run(join(root, 'usr/bin/mariadb'), ['--no-defaults', `--socket=${socket}`, '-u', 'root', '-e', sql], { env });
  await until(database, 'MariaDB', () => query('CREATE DATABASE IF NOT EXISTS wordpress'));

  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  // Some of its files are links to other packages, which an article does not need.
  await cp(join(root, 'usr/share/wordpress'), home, { recursive: true, verbatimSymlinks: true });
  await writeFile(join(home, 'wp-config.php'), config(socket, address));
  await mkdir(join(home, 'wp-content/mu-plugins'), { recursive: true });
  await writeFile(join(home, 'wp-content/mu-plugins/local.php'), allowLocal(sitePort));

  const php = join(root, 'usr/bin/php8.2');
  const flags = [
    '-n',
    `-dextension_dir=${join(root, 'usr/lib/php/20220829')}`,
    ...EXTENSIONS.map((name) => `-dextension=${name}`),
    '-dmemory_limit=256M',
    '-derror_reporting=0',
  ];
  const runPhp = (code: string, input = ''): Promise<string> =>
    new Promise((done, reject) => {
      const child = execFile(php, [...flags, '-r', code], { cwd: home, env }, (error, stdout) =>
        error ? reject(error) : done(stdout.trim()),
      );
      child.stdin?.end(input);
    });
  await runPhp(INSTALL);
  const server = spawn(php, [...flags, '-S', `127.0.0.1:${port}`, '-t', home], {
    cwd: home,
    env: { ...env, PHP_CLI_SERVER_WORKERS: '3' },
    stdio: 'ignore',
  });
  await until(server, 'PHP', () => fetch(address));
  return {
    publish: (theme, title, blocks) => runPhp(POST, JSON.stringify([theme, title, blocks])),
    close: async () => {
      for (const program of [server, database]) {
        if (program.exitCode !== null) continue;
        const ended = once(program, 'exit');
        program.kill();
        await ended;
      }
    },
  };
}
