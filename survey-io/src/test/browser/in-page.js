/* Evaluated in the checked page, in a world of its own: it sees the page's elements, not its scripts, and the page's
 * Content-Security-Policy does not hold it back. check.mjs calls these functions by name. */

function describe(element) {
    const classes = [...element.classList].map((name) => `.${name}`).join('');
    return element.localName + (element.id ? `#${element.id}` : '') + classes;
}

/** The widest elements that stick out of the window; empty when nothing scrolls sideways. */
function sideways() {
    if (document.documentElement.scrollWidth <= innerWidth) {
        return [];
    }
    const all = [...document.querySelectorAll('body, body *')];
    const scrolls = (element) => element !== document.body && getComputedStyle(element).overflowX !== 'visible';
    const sticksOut = (element, width) => {
        const { left } = element.getBoundingClientRect();
        return (left < -1 || left + width > innerWidth + 1) && !ancestors(element.parentElement).some(scrolls);
    };
    const boxes = all.filter((element) => sticksOut(element, element.getBoundingClientRect().width));
    const texts = all.filter((element) => !scrolls(element) && sticksOut(element, element.scrollWidth));
    const offenders = boxes.length > 0 ? outermost(boxes) : innermost(texts);
    return offenders
        .map((element) => ({ element, width: Math.max(element.scrollWidth, element.getBoundingClientRect().width) }))
        .sort((one, other) => other.width - one.width)
        .slice(0, 3)
        .map(({ element, width }) => `${describe(element)} (${Math.ceil(width)} px wide)`);
}

function ancestors(element) {
    return element ? [element, ...ancestors(element.parentElement)] : [];
}

function outermost(elements) {
    const set = new Set(elements);
    return elements.filter((element) => !ancestors(element.parentElement).some((ancestor) => set.has(ancestor)));
}

function innermost(elements) {
    const outer = new Set(elements.flatMap((element) => ancestors(element.parentElement)));
    return elements.filter((element) => !outer.has(element));
}

/** Where sections lie, for pictures of pages too long for one picture. */
function sections() {
    return outermost([...document.querySelectorAll('section[id]')])
        .map((section) => ({ id: section.id, box: section.getBoundingClientRect().toJSON() }))
        .filter(({ box }) => box.width > 0 && box.height > 0);
}

/** Hints that open connections without a request that could be seen. */
function connectionHints() {
    return [...document.querySelectorAll('link[rel~=preconnect], link[rel~=dns-prefetch]')].map((link) => link.href);
}

function textsOfCharts() {
    return document.querySelectorAll('svg text').length;
}

/** Pictures whose texts run into each other or out of the picture. */
function labels() {
    const slack = 1; // boxes are those of the font, a little larger than what is inked
    const box = (text) => ({ words: text.firstChild?.data ?? '', ...rectangle(text.getBBox()) });
    const rectangle = ({ x, y, width, height }) => ({ left: x, top: y, right: x + width, bottom: y + height });
    const overlap = (one, other) =>
        one.left < other.right - slack &&
        other.left < one.right - slack &&
        one.top < other.bottom - slack &&
        other.top < one.bottom - slack;
    return [...document.querySelectorAll('svg')].flatMap((svg) => {
        const { x, y, width, height } = svg.viewBox.baseVal;
        const frame = rectangle({ x, y, width, height });
        const texts = [...svg.querySelectorAll('text')].map(box).filter((text) => text.right > text.left);
        const outside = texts
            .filter(({ left, top, right, bottom }) => {
                const sides = [frame.left - left, frame.top - top, right - frame.right, bottom - frame.bottom];
                return Math.max(...sides) > slack;
            })
            .map(({ words }) => `"${words}" is outside of ${describe(svg)}`);
        const colliding = texts.flatMap((one, i) =>
            texts
                .slice(i + 1)
                .filter((other) => overlap(one, other))
                .map((other) => `"${one.words}" and "${other.words}" overlap in ${describe(svg)}`),
        );
        return [...outside, ...colliding];
    });
}

/** Words of usual length that are broken between two lines. */
function brokenWords() {
    const longest = 15;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const broken = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (!node.parentElement.checkVisibility() || node.parentElement.closest('svg, .sr, style')) {
            continue;
        }
        for (const { 0: word, index } of node.data.matchAll(/[\p{L}\p{N}]+/gu)) {
            const range = document.createRange();
            range.setStart(node, index);
            range.setEnd(node, index + word.length);
            const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
            if (word.length <= longest && tops.size > 1) {
                broken.push(`"${word}" in ${describe(node.parentElement)}`);
            }
        }
    }
    return broken;
}

let unreached;

/** Puts the focus before the page's first stop and returns how many stops the keyboard must reach. */
function startTabbing() {
    const fields = 'button, input:not([type=radio], [type=hidden]), select, textarea';
    const stops = `a[href], area[href], summary, [tabindex], ${fields}`;
    const isStop = (element) => element.matches('a[href]') || (element.tabIndex >= 0 && !element.disabled);
    unreached = new Set([...document.querySelectorAll(stops)].filter((stop) => stop.checkVisibility() && isStop(stop)));
    document.activeElement?.blur();
    scrollTo(0, 0);
    return unreached.size;
}

/** Notes the element that has the focus; whether there is more to reach. */
function reach() {
    unreached.delete(document.activeElement);
    return unreached.size > 0 && document.activeElement !== document.body;
}

function notReached() {
    return [...unreached].map(describe);
}

/** What keeps the element that has the focus from being a skip link; null when it is one. */
function noSkipLink() {
    const link = document.activeElement;
    const href = link.getAttribute('href') ?? '';
    if (link.localName !== 'a' || !href.startsWith('#') || link.closest('main')) {
        return `the first stop is ${describe(link)}, not a link that skips to the content`;
    }
    if (!document.getElementById(decodeURIComponent(href.slice(1)))) {
        return `the skip link leads to ${href}, which is not there`;
    }
    const { left, top, width, height } = link.getBoundingClientRect();
    const seen = left >= 0 && top >= 0 && left < innerWidth && top < innerHeight && width > 1 && height > 1;
    return seen ? null : 'the skip link stays out of sight when it has the focus';
}

/** The margins of printed pages in CSS pixels, as @page rules set them. */
function pageMargins(margins) {
    const rules = (list) => [...list].flatMap((rule) => [rule, ...rules(rule.cssRules ?? [])]);
    const probe = document.body.appendChild(document.createElement('div'));
    for (const rule of rules([...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]))) {
        if (rule instanceof CSSPageRule && rule.selectorText === '') {
            for (const side of Object.keys(margins)) {
                if (rule.style[`margin-${side}`]) {
                    probe.style[`margin-${side}`] = rule.style[`margin-${side}`];
                    margins[side] = parseFloat(getComputedStyle(probe)[`margin-${side}`]);
                }
            }
        }
    }
    probe.remove();
    return margins;
}

/** What a page break or the edge of the paper would cut, in a window of the size of a page between its margins. */
function cutInPrint() {
    const height = (element) => element.getBoundingClientRect().height;
    const keeps = (box) => getComputedStyle(box).breakInside.startsWith('avoid') && height(box) <= innerHeight;
    const whole = (element) => element.localName === 'svg' || ancestors(element).some(keeps);
    const broken = [...document.querySelectorAll('svg, figure, table tr')]
        .filter((element) => !element.parentElement.closest('svg') && height(element) > 0)
        .flatMap((element) => {
            if (height(element) > innerHeight) {
                return `${describe(element)} is ${Math.ceil(height(element))} px high, a page ${innerHeight} px`;
            }
            return whole(element) ? [] : `${describe(element)} lacks break-inside: avoid`;
        });
    const clipped = [...document.querySelectorAll('body *')]
        .filter((element) => element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1)
        .filter((element) => getComputedStyle(element).overflowX !== 'visible' && !element.closest('svg'))
        .map((element) => `${describe(element)} is cut off at its side`);
    return [...broken, ...clipped, ...sideways().map((element) => `${element} is wider than the paper`)];
}
