/**
 * What people say for what a hall's services are called by: `oto` for mobil, `lampu` for listrik, `sktm` for miskin. Points
 * from words to words and never to a service, so that it helps in every hall. What only one hall says belongs into the
 * keywords of its services.
 */

/** One word in two spellings; searched, both are one. */
export const spellings: Readonly<Record<string, string>> = Object.fromEntries(
  `akte akta · apotik apotek · biling billing · beko ekskavator · eskavator ekskavator · exavator ekskavator ·
  excavator ekskavator · fotocopy fotokopi · hutang utang · ijin izin · itsbat isbat · kaka kk · license licence ·
  majlis majelis · mesjid masjid · materai meterai · matrai meterai · mtr motor · pasport paspor · passport paspor ·
  pjk pajak · plat pelat · praktek praktik · sckc skck · sertipikat sertifikat · srt surat · tnh tanah · umroh umrah`
    .split('·')
    .map((pair) => pair.trim().split(/\s+/)),
);

/** What is said, and after `=` what it may mean; with commas between several meanings. What is said is looked for as well. */
const meanings = `
oto = mobil
honda = motor
sepeda motor = motor
kereta = motor
lampu = listrik
setrum = listrik
pam = pdam, air
ledeng = air
leding = air
empang = tambak
bagang = tambak
katinting = perahu, kapal
ketinting = perahu, kapal
jolor = perahu, kapal
sampan = perahu, kapal
bodi = perahu
koli koli = perahu
wafat = meninggal, kematian
berpulang = meninggal, kematian
almarhum = meninggal, kematian
beranak = lahir
melahirkan = lahir
mengandung = hamil
bunting = hamil
raskin = sembako
beras = sembako
sembilan bahan pokok = sembako
kartu indonesia sehat = kis, pbi
kartu indonesia pintar = kip, pip
bpjs pemerintah = bpjs gratis, pbi
sktm = miskin
tidak mampu = miskin
kurang mampu = miskin
orang susah = miskin
ganti nama = ubah data, salah nama
salah nama = ubah data
nama salah = ubah data, pembetulan
salah ketik = ubah data, pembetulan
perbaikan = pembetulan, ubah data
keringanan pajak = keringanan pbb
keringanan = pengurangan
rumah makan = restoran, warung
kedai = warung, restoran
dagang = usaha
berdagang = usaha
jualan = usaha, makanan
kios = usaha, toko
buka warung = izin usaha
buka toko = izin usaha
buka usaha = izin usaha
warung = usaha
gereja = kristen
katolik = kristen
hindu = kristen
galon = air minum
lamaran = cari
melamar = cari
nganggur = cari kerja
pengangguran = cari kerja
merantau = luar negeri
tipu = penipuan
ditipu = penipuan
curi = pencurian
dicuri = pencurian
kecurian = pencurian
kemalingan = pencurian
maling = pencurian
hilang = kehilangan
jatuh = kehilangan
tercecer = kehilangan
pisah dengan suami = cerai
pisah dengan istri = cerai
pisah suami = cerai
pisah istri = cerai
bercerai = cerai
rumah = tanah, bangunan
pindah rumah = pindah
rumah sakit = faskes
ptsl = prona, sertifikat tanah
sumur = air tanah
palsu = cek
asli = cek
joget = acara, pesta
orgen = keramaian, acara
elekton = keramaian, acara
hajat = hajatan
duit = uang
doi = uang
utang = pinjaman
nunggak = tunggakan
menunggak = tunggakan
putus = diputus
tetangga = batas
pegawai = asn
honor = asn, gaji
guru = asn
hp = digital
`;

export interface Meaning {
  said: readonly string[];
  meant: readonly (readonly string[])[];
}

const wordsIn = (text: string): string[] => text.trim().split(/\s+/);

/** The longest first: `rumah makan` is no `rumah`. */
export const everydayMeanings: readonly Meaning[] = meanings
  .trim()
  .split('\n')
  .map((line) => line.split('='))
  .map(([said = '', meant = '']) => ({ said: wordsIn(said), meant: meant.split(',').map(wordsIn) }))
  .sort((a, b) => b.said.length - a.said.length);
