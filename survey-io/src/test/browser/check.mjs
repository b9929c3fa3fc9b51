/* Checks a self-contained HTML file in headless Chromium. By hand:
 *
 *     npm ci && node check.mjs FILE.html OUTDIR [WORDS.txt]
 *     node check.mjs --labels FILE.html OUTDIR
 *
 * The second form looks at nothing but the texts in charts. Each line of WORDS.txt must be on the page and in its print. OUTDIR receives screenshots and print.pdf.
 *
 * Prints one line for each problem, the name of the check first, and exits with 1; without problems it prints what it
 * has looked at and exits with 0. 2: wrong use; 3: something is not installed. Needs Node.js 20 or later, pdftotext, and
 * Chromium, which the variable CHROMIUM may name.
 *
 * That the page has a language, a title and alternative texts is among the rules of axe. */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const SECONDS_IN_ALL = 300;
const WIDTHS = [360, 768, 1280];
const LINES_PER_CHECK = 10;
const LONGEST_PICTURE = 6000;
const LONGEST_SECTION = 3000;
const SECTIONS_SHOWN = 6;
const A4 = { width: (210 / 25.4) * 96, height: (297 / 25.4) * 96 };
const USUAL_MARGIN = 38; // about 10 mm, where the page sets none

function stop(status, message) {
    console.log(message);
    process.exit(status);
}

function onPath(...names) {
    const executable = (path) => {
        try {
            accessSync(path, constants.X_OK);
            return true;
        } catch {
            return false;
        }
    };
    const folders = (process.env.PATH ?? '').split(delimiter);
    return names.flatMap((name) => folders.map((path) => join(path, name))).find(executable);
}

function installed() {
    const require = createRequire(import.meta.url);
    let playwright;
    let axeFile;
    try {
        playwright = require.resolve('playwright-core');
        axeFile = require.resolve('axe-core/axe.min.js');
    } catch {
        // told below
    }
    const executablePath = process.env.CHROMIUM ?? onPath('chromium', 'chromium-browser', 'google-chrome');
    const missing = [
        [Number.parseInt(process.versions.node, 10) >= 20, `Node.js 20 or later (this is ${process.versions.node})`],
        [playwright && axeFile, 'playwright-core and axe-core (npm ci in survey-io/src/test/browser)'],
        [executablePath && existsSync(executablePath), 'Chromium (package chromium, or the variable CHROMIUM)'],
        [onPath('pdftotext'), 'pdftotext (package poppler-utils)'],
    ].filter(([there]) => !there);
    if (missing.length > 0) {
        stop(3, `missing: ${missing.map(([, what]) => what).join('; ')}`);
    }
    return { chromium: require(playwright).chromium, executablePath, axe: readFileSync(axeFile, 'utf8') };
}

const problems = new Map();
const axeFound = new Set(); // so that what fails at each width is told once

function problem(check, what) {
    const lines = problems.get(check) ?? problems.set(check, new Set()).get(check);
    lines.add(`${check}: ${what.replace(/\s+/g, ' ').trim()}`);
}

/** Opens the file in a context of its own in which nothing but the file is served. */
async function open(browser, url, options) {
    const fixed = { locale: 'en-GB', timezoneId: 'UTC', reducedMotion: 'reduce' };
    const context = await browser.newContext({ ...fixed, ...options });
    context.setDefaultTimeout(20_000);
    await context.route('**/*', (route) => {
        if (route.request().url().split('#')[0] === url) {
            return route.continue();
        }
        problem('requests', `${route.request().resourceType()} ${route.request().url()}`);
        return route.fulfill({ status: 204 }); // an answer, so that the console does not fail as well
    });
    await context.routeWebSocket(/.*/, (socket) => problem('requests', `websocket ${socket.url()}`));
    return context.newPage();
}

/** Evaluates expressions beside the page's own scripts, see in-page.js. */
async function world(page, ...sources) {
    const session = await page.context().newCDPSession(page);
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
    const ask = async (expression) => {
        const answer = await session.send('Runtime.evaluate', {
            contextId: executionContextId,
            expression,
            awaitPromise: true,
            returnByValue: true,
        });
        if (answer.exceptionDetails) {
            throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
        }
        return answer.result.value;
    };
    for (const source of sources) {
        await ask(`${source};0`);
    }
    return ask;
}

async function checkAxe(ask, mode) {
    const found = await ask(`axe.run(document, { resultTypes: ['violations', 'incomplete'] }).then((results) => ({
        violations: results.violations.map(({ id, impact, help, nodes }) => ({
            id,
            impact,
            help,
            targets: nodes.map(({ target }) => target.join(' ')),
        })),
        undecided: results.incomplete.length,
    }))`);
    for (const { id, impact, help, targets } of found.violations) {
        const fresh = targets.filter((target) => !axeFound.has(`${id} ${target}`));
        if (['serious', 'critical'].includes(impact) && fresh.length > 0) {
            fresh.forEach((target) => axeFound.add(`${id} ${target}`));
            const more = fresh.length > 3 ? ` and ${fresh.length - 3} more` : '';
            problem('axe', `${id} (${impact}, ${mode}) at ${fresh.slice(0, 3).join(', ')}${more}: ${help}`);
        }
    }
    return found.undecided;
}

/** One picture of the whole page, or of a long page its start and its first sections. */
async function pictures(page, ask, folder, name) {
    const { width, height } = await ask('({ width: innerWidth, height: document.documentElement.scrollHeight })');
    // Playwright would otherwise add a style element to hide the caret, which a strict policy reports as a violation.
    const options = (file) => ({ path: join(folder, file), caret: 'initial' });
    if (height <= LONGEST_PICTURE) {
        await page.screenshot({ ...options(`${name}.png`), fullPage: true });
        return 1;
    }
    await page.screenshot(options(`${name}.png`));
    const shown = (await ask('scrollTo(0, 0), sections()')).slice(0, SECTIONS_SHOWN);
    for (const { id, box } of shown) {
        const clip = { x: 0, y: box.y, width, height: Math.min(box.height, LONGEST_SECTION) };
        await page.screenshot({ ...options(`${name}-${id.replace(/[^\w-]+/g, '_')}.png`), fullPage: true, clip });
    }
    return 1 + shown.length;
}

async function checkKeyboard(page, ask) {
    const stops = await ask('startTabbing()');
    for (let presses = 0, more = true; more && presses < 2 * stops + 50; presses++) {
        await page.keyboard.press('Tab');
        if (presses === 0) {
            const reason = await ask('noSkipLink()');
            if (reason) {
                problem('keyboard', reason);
            }
        }
        more = await ask('reach()');
    }
    for (const stop of await ask('notReached()')) {
        problem('keyboard', `the Tab key does not reach ${stop}`);
    }
    return stops;
}

/** Text as compared: what line breaks, hyphenation, ligatures and directions of writing change is left out. */
function plain(text) {
    return text.normalize('NFKC').replace(/[\s\u00AD\u200B-\u200F\u202A-\u202E\u2066-\u2069]+/g, '').toLowerCase();
}

function checkWords(words, text, place) {
    for (const word of words.filter((wanted) => !plain(text).includes(plain(wanted)))) {
        problem('words', `"${word}" is not ${place}`);
    }
}

async function checkPrint(page, ask, folder, words) {
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    const usual = JSON.stringify({ top: USUAL_MARGIN, right: USUAL_MARGIN, bottom: USUAL_MARGIN, left: USUAL_MARGIN });
    const margins = await ask(`pageMargins(${usual})`);
    await page.setViewportSize({
        width: Math.floor(A4.width - margins.left - margins.right),
        height: Math.floor(A4.height - margins.top - margins.bottom),
    });
    for (const cut of await ask('cutInPrint()')) {
        problem('print', cut);
    }
    for (const word of await ask('brokenWords()')) {
        problem('broken', `${word} in print`);
    }
    const path = join(folder, 'print.pdf');
    await page.pdf({ path, format: 'A4', margin: margins, printBackground: true, tagged: true, outline: true });
    const options = { encoding: 'utf8', timeout: 20_000, maxBuffer: 2 ** 28 };
    const text = execFileSync('pdftotext', ['-enc', 'UTF-8', path, '-'], options);
    checkWords(words, text, 'in the print');
    return text.split('\f').length - 1;
}

/** Texts in charts lie apart from each other and within their picture. */
async function checkLabels(ask) {
    for (const label of await ask('labels()')) {
        problem('labels', label);
    }
    return `${await ask('textsOfCharts()')} texts of charts`;
}

async function checkOnlyLabels(browser, file, folder) {
    const url = pathToFileURL(file).href;
    const page = await open(browser, url);
    await page.goto(url);
    const ask = await world(page, readFileSync(new URL('in-page.js', import.meta.url), 'utf8'));
    await ask('document.fonts.ready.then(() => 0)');
    await page.screenshot({ path: join(folder, 'labels.png'), caret: 'initial' });
    return checkLabels(ask);
}

async function check(browser, axe, file, folder, words) {
    const url = pathToFileURL(file).href;
    const page = await open(browser, url);
    page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) {
            problem(message.text().includes('Content Security Policy') ? 'csp' : 'console', message.text());
        }
    });
    page.on('pageerror', (error) => problem('console', String(error)));
    await page.goto(url);
    const ask = await world(page, axe, readFileSync(new URL('in-page.js', import.meta.url), 'utf8'));
    await ask('document.fonts.ready.then(() => 0)');
    (await ask('connectionHints()')).forEach((address) => problem('requests', `connection to ${address}`));

    let taken = 0;
    let undecided = 0;
    for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        for (const offender of await ask('sideways()')) {
            problem('width', `${offender} makes the page scroll sideways at ${width} px`);
        }
        for (const word of await ask('brokenWords()')) {
            problem('broken', `${word} at ${width} px`);
        }
        undecided = Math.max(undecided, await checkAxe(ask, `${width} px`));
        taken += await pictures(page, ask, folder, `screen-${width}`);
    }
    const labels = await checkLabels(ask);
    if (!(await ask("document.querySelector('meta[name=viewport][content*=\"width=device-width\"]') !== null"))) {
        problem('width', 'no meta viewport with width=device-width: phones show the page as a desktop would');
    }
    const source = readFileSync(file, 'utf8');
    if (source.includes('prefers-color-scheme')) {
        await page.emulateMedia({ colorScheme: 'dark' });
        await checkAxe(ask, 'dark');
        taken += await pictures(page, ask, folder, 'dark');
    }
    if (source.includes('forced-colors')) {
        await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
        taken += await pictures(page, ask, folder, 'forced-colors');
    }
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    const text = await ask('document.body.innerText');
    checkWords(words, text, 'on the page');
    const stops = await checkKeyboard(page, ask);
    const pages = await checkPrint(page, ask, folder, words);

    const bare = await open(browser, url, { javaScriptEnabled: false });
    await bare.setViewportSize({ width: WIDTHS.at(-1), height: 800 });
    await bare.goto(url);
    if (plain(await bare.innerText('body')) !== plain(text)) {
        problem('noscript', 'without JavaScript the page has another text');
    }
    const looked = [labels, `${taken} screenshots`, `${pages} printed pages`, `${stops} stops of the Tab key`];
    return [...looked, `${words.length} words`, `${undecided} rules of axe undecided`].join(', ');
}

const onlyLabels = process.argv[2] === '--labels';
const [file, folder, wordsFile] = process.argv.slice(onlyLabels ? 3 : 2);
if (!folder || ![file, wordsFile ?? file].every(existsSync)) {
    stop(2, 'Usage: node check.mjs FILE.html OUTDIR [WORDS.txt]');
}
const words = wordsFile ? readFileSync(wordsFile, 'utf8').split('\n').filter((line) => line.trim() !== '') : [];
const { chromium, executablePath, axe } = installed();
mkdirSync(folder, { recursive: true });
setTimeout(() => stop(1, `time: not finished after ${SECONDS_IN_ALL} s`), SECONDS_IN_ALL * 1000).unref();
// Playwright gives the browser a fresh user directory and removes it, also when this process is told to end.
const browser = await chromium.launch({
    executablePath,
    timeout: 30_000,
    args: ['--disable-gpu', '--disable-sync', '--font-render-hinting=none', '--host-resolver-rules=MAP * ~NOTFOUND'],
});
try {
    const summary = onlyLabels
        ? await checkOnlyLabels(browser, resolve(file), folder)
        : await check(browser, axe, resolve(file), folder, words);
    for (const lines of problems.values()) {
        [...lines].slice(0, LINES_PER_CHECK).forEach((line) => console.log(line));
        if (lines.size > LINES_PER_CHECK) {
            console.log(`${[...lines][0].split(':')[0]}: and ${lines.size - LINES_PER_CHECK} more`);
        }
    }
    if (problems.size === 0) {
        console.log(`good: ${summary}`);
    }
} finally {
    await browser.close();
}
process.exitCode = problems.size === 0 ? 0 : 1;
