// Run by CameraReadsTest: node reads-test.mjs FOLDER-OF-THE-CAMERA
import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';

const { Seen, codeOf, meant, reason, region } = await import(pathToFileURL(process.argv[2] + '/reads.js'));
const GS = '\x1d';
const at = (x, y) => [[x - 5, y - 5], [x + 5, y - 5], [x + 5, y + 5], [x - 5, y + 5]];
const read = (text, identifier, x = 50, y = 50) => ({ text, identifier, points: at(x, y) });

const tests = {
  'GS1 keeps its identifier and its separators, other codes are bare': () => {
    for (const identifier of [']C1', ']d2', ']Q3', ']e0']) {
      assert.equal(codeOf(read(`0105901234123457 10B${GS}21A`, identifier)), `${identifier}0105901234123457 10B${GS}21A`);
    }
    for (const identifier of [']C0', ']d1', ']Q1', ']E0', ']E4', ']I0', ']d7', undefined]) {
      assert.equal(codeOf(read('SKLAD-DONE', identifier)), 'SKLAD-DONE');
    }
  },
  'the code nearest to the middle is meant': () => {
    assert.equal(meant([read('A', ']d1', 10, 10), read('B', ']d1', 45, 55), read('C', ']d1', 90, 50)], 100, 100).text, 'B');
    assert.equal(meant([], 100, 100), undefined);
  },
  'of two codes of a pack the longer one is meant': () => {
    const long = read('0105901234123457 10B', ']d2', 5, 5);
    assert.equal(meant([read('5901234123457', ']E0'), long], 100, 100), long);
    assert.equal(meant([read('4006381333931', ']E0'), long], 100, 100).text, '4006381333931');
  },
  'a code in view is taken once, another one at once': () => {
    const seen = new Seen();
    assert.equal(seen.isNew('A', ['A'], 0), true);
    for (let now = 70; now < 20_000; now += 70) assert.equal(seen.isNew('A', ['A'], now), false);
    assert.equal(seen.isNew('B', ['B'], 20_000), true);
    assert.equal(seen.isNew('A', ['A'], 20_500), false);
  },
  'a code is taken again after it was away for a second and not before': () => {
    for (const [away, taken] of [[200, false], [990, false], [1_010, true]]) {
      const seen = new Seen();
      seen.isNew('A', ['A'], 0);
      seen.isNew(undefined, [], away - 20);
      seen.isNew(undefined, [], away - 10);
      assert.equal(seen.isNew('A', ['A'], away + 10), taken, `${away}`);
    }
  },
  'on a slow device a second between two pictures is not away': () => {
    const seen = new Seen();
    assert.equal(seen.isNew('A', ['A'], 0), true);
    assert.equal(seen.isNew('A', ['A'], 1_500), false);
    seen.isNew(undefined, [], 3_000);
    assert.equal(seen.isNew('A', ['A'], 4_500), false);
    seen.isNew(undefined, [], 6_000);
    seen.isNew(undefined, [], 7_500);
    assert.equal(seen.isNew('A', ['A'], 9_000), true);
  },
  'a code beside the one that is meant stays in view': () => {
    const seen = new Seen();
    assert.equal(seen.isNew('A', ['A', 'B'], 0), true);
    assert.equal(seen.isNew('B', ['A', 'B'], 100), true);
    for (let now = 200; now < 5_000; now += 100) assert.equal(seen.isNew(now % 200 ? 'A' : 'B', ['A', 'B'], now), false);
  },
  'a pack is taken by one of its codes': () => {
    const seen = new Seen();
    assert.equal(seen.isNew(']d20105901234123457 10B', [']d20105901234123457 10B'], 0), true);
    assert.equal(seen.isNew('5901234123457', ['5901234123457'], 100), false);
    assert.equal(seen.isNew('4006381333931', ['4006381333931'], 200), true);
  },
  'a code that is held from the page before is not taken': () => {
    const seen = new Seen('A', 0);
    assert.equal(seen.isNew('A', ['A'], 600), false);
    assert.equal(seen.isNew('B', ['B'], 700), true);
  },
  'a code that is held is not forgotten in the first dark pictures': () => {
    const seen = new Seen('A', 0);
    for (let now = 70; now < 2_900; now += 70) assert.equal(seen.isNew(undefined, [], now), false);
    assert.equal(seen.isNew('A', ['A'], 2_950), false);
  },
  'a code that is held is forgotten when it was not in view after three seconds': () => {
    const seen = new Seen('A', 0);
    for (let now = 70; now < 4_500; now += 70) seen.isNew(undefined, [], now);
    assert.equal(seen.isNew('A', ['A'], 4_500), true);
  },
  'a code that is held is forgotten a second after another one came into view': () => {
    const seen = new Seen('A', 0);
    assert.equal(seen.isNew('B', ['B'], 500), true);
    assert.equal(seen.isNew('A', ['A'], 1_200), false);
    seen.isNew('B', ['B'], 2_000);
    seen.isNew('B', ['B'], 2_300);
    assert.equal(seen.isNew('A', ['A'], 2_400), true);
  },
  'the frame is read with an eighth around it, in pixels of the film': () => {
    const film = { width: 1000, height: 2000 };
    assert.deepEqual(region(film, { width: 500, height: 500 }, { width: 200, height: 100 }, 1), { x: 250, y: 875, width: 500, height: 250 });
    assert.deepEqual(region(film, { width: 500, height: 500 }, { width: 200, height: 100 }, 2), { x: 375, y: 938, width: 250, height: 125 });
    assert.deepEqual(region(film, { width: 100, height: 100 }, { width: 100, height: 100 }, 1), { x: 0, y: 375, width: 1000, height: 1250 });
  },
  'each failure has its reason': () => {
    const of = name => reason(Object.assign(new Error(), { name }));
    assert.deepEqual(['NotAllowedError', 'SecurityError', 'NotFoundError', 'OverconstrainedError', 'NotReadableError', 'AbortError'].map(of),
      ['refused', 'refused', 'none', 'none', 'busy', 'busy']);
  }
};

for (const [name, test] of Object.entries(tests)) {
  test();
  console.log(`passed: ${name}`);
}
