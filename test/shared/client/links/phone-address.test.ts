/** Where codes and links lead. */
import { expect, test } from 'vitest';
import { phoneAddress } from '../../../../shared/client/links/phone-address.ts';

const page = (address: string) => new URL(address);

test.each([
  ['http://antrean.lan/', 'http://localhost:3000', 'http://antrean.lan'],
  [null, 'http://10.0.0.7:3000', 'http://10.0.0.7:3000'],
  ['http://10.0.0.7:3000', 'http://localhost:3000', 'http://10.0.0.7:3000'],
  ['https://antrean.example.id', 'https://10.8.0.2', 'https://antrean.example.id'],
])('[Y2] told %s on a page of %s: %s', (told, from, to) => {
  expect(phoneAddress(told, page(from))).toBe(to);
});

test.each([
  'http://localhost:3000',
  'http://127.0.0.1:3000',
  'http://127.3.2.1',
  'http://[::1]:3000',
  'http://hall.localhost',
])('[Y2] no phone opens %s, told or loaded from: there is no code, and no address is made up', (address) => {
  expect(phoneAddress(null, page(address))).toBeNull();
  expect(phoneAddress(address, page('http://10.0.0.7'))).toBeNull();
});
