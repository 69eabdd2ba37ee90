/**
 * Records the fragments that calls are put together from: `node display/voice/record.mjs [hall.json …]`
 *
 * Needs Debian's espeak-ng, sox and lame. Run it again when the wording in shared/speech/speech.ts or an agency's spoken name
 * changes; a name without a recording is left out of the call. A hall that wants a person's voice puts its own files
 * here under the same names: mono, trimmed, one calm tone. It runs on the Node that package.json pins.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wholeSentences } from '../../shared/notices/ready-notices.ts';
import { clipName, vocabulary } from '../../shared/speech/speech.ts';

const here = import.meta.dirname;
const sampleHall = join(here, '../../server/sample-hall/mpp-buton-tengah.json');
const halls = process.argv.length > 2 ? process.argv.slice(2) : [sampleHall];

/** Pitch `range` in percent: words that stand inside a sentence are spoken flatter, so that their joins are not heard. */
const readers = {
  id: { voice: 'id', speed: 138, pitch: 44, word: 35, phrase: 80 },
  en: { voice: 'en-gb', speed: 140, pitch: 44, word: 35, phrase: 80 },
};
const loudness = { rms: -19, peak: -1.5 };

const work = mkdtempSync(join(tmpdir(), 'antrean-voice-'));
for (const language of ['id', 'en']) record(language);
rmSync(work, { recursive: true });

function record(language) {
  const folder = join(here, language);
  mkdirSync(folder, { recursive: true });
  const words = [...new Set([...vocabulary(language), ...agencies(language), ...sentences(language)])];
  for (const spoken of words) recordOne(spoken, readers[language], join(folder, `${clipName({ spoken })}.mp3`));
  console.log(`${language}: ${words.length} recorded, ${readdirSync(folder).length} in the folder`);
}

/** Of ready notices, whole. */
function sentences(language) {
  return wholeSentences.map((text) => text[language]);
}

/** What the voice calls the agencies of the halls. */
function agencies(language) {
  const known = halls.flatMap((path) => JSON.parse(readFileSync(path, 'utf8')).agencies);
  return known.map(({ spokenName, shortName }) => spokenName ?? shortName).map((name) => name[language] ?? name.id);
}

function recordOne(spoken, reader, target) {
  const [raw, trimmed, levelled] = ['raw', 'trimmed', 'levelled'].map((name) => join(work, `${name}.wav`));
  const range = spoken.includes(' ') ? reader.phrase : reader.word;
  const ssml = `<speak><prosody range="${range}%">${spoken}</prosody></speak>`;
  run('espeak-ng', ['-m', '-v', reader.voice, '-s', reader.speed, '-p', reader.pitch, '-w', raw, ssml]);
  const silence = ['silence', '1', '0.003', '-48d'];
  const [attack, release] = [
    ['fade', 't', '0.004'],
    ['fade', 't', '0.012'],
  ];
  const trim = [...silence, 'reverse', ...silence, ...release, 'reverse', ...attack];
  run('sox', [raw, '-r', '22050', '-c', '1', trimmed, 'highpass', '90', ...trim]);
  run('sox', [trimmed, levelled, 'gain', gainOf(trimmed)]);
  run('lame', ['--quiet', '-m', 'm', '-q', '0', '-b', '40', '--cbr', levelled, target]);
}

/** To one loudness for all, as long as no peak is cut. */
function gainOf(path) {
  const stat = (name) => Number(new RegExp(`${name} +amplitude: +(-?[\\d.]+)`).exec(levels)[1]);
  const levels = run('sh', ['-c', 'sox "$0" -n stat 2>&1', path]);
  const decibels = (amplitude) => 20 * Math.log10(amplitude);
  const peak = Math.max(stat('Maximum'), -stat('Minimum'));
  return Math.min(loudness.rms - decibels(stat('RMS')), loudness.peak - decibels(peak)).toFixed(2);
}

function run(program, parts) {
  try {
    return execFileSync(program, parts.map(String), { encoding: 'utf8' });
  } catch (error) {
    if (error.code === 'ENOENT')
      throw new Error(`Not installed: ${program}. On Debian: apt install espeak-ng sox lame`);
    throw error;
  }
}
