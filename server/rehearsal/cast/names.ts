/** Names for the officers of a rehearsal. They are made up. */
const first = [
  ...['Wa Ode Nurhayati', 'La Ode Rahmat', 'Sitti Rahma', 'Andi Saputra', 'Hasniati', 'Muhammad Yusuf', 'Nur Aisyah'],
  ...['Rahmawati', 'Abdul Karim', 'Fitriani', 'Jamaluddin', 'Harlina', 'Syarifuddin', 'Dewi Lestari', 'Arman'],
  ...['Suriani', 'Ismail', 'Yuliana', 'Ridwan', 'Asnawati'],
];
const last = ['Bau', 'Hasan', 'Umar', 'Amin', 'Said', 'Kadir', 'Salam', 'Rauf', 'Malik', 'Idris', 'Latif', 'Tahir'];

/** Another one for each number. */
export function officerName(n: number): string {
  const round = Math.floor(n / (first.length * last.length));
  const place = n % first.length;
  const name = `${first[place]} ${last[(place + Math.floor(n / first.length)) % last.length]}`;
  return round === 0 ? name : `${name} ${round + 1}`;
}
