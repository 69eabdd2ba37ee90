/** Taking numbers in a hall that a test has changed. */
import { expect } from 'vitest';
import { given, type Play } from './given.ts';
import { type HallDraft, monday, smallHall } from './hall-builder.ts';
import { ani, issue, kiosk } from './wishes.ts';

/** A hall whose day is open since 06:00, and which a test changed. */
export const hallWith = (change: (hall: HallDraft) => void): Play =>
  given(smallHall(change)).as(ani).markAbsent('bpjs').markPresent('bpjs');

/** A number can be had at that time, and is taken. */
export const open = (play: Play, time: string, serviceId = 'ktp', day: string = monday): Play => {
  expect(play.at(time, day).try(kiosk, issue(serviceId))).toMatchObject({ ok: true });
  return play;
};
