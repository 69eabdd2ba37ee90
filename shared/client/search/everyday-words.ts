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

/** What is said, and after `=` what it may mean; with commas between several of either. What is said is looked for as well. */
const meanings = `
oto = mobil
honda, sepeda motor, kereta = motor
lampu, setrum = listrik
pam = pdam, air
ledeng, leding = air
empang, bagang = tambak
katinting, ketinting, jolor, sampan = perahu, kapal
bodi, koli koli = perahu
wafat, berpulang, almarhum = meninggal, kematian
beranak, melahirkan = lahir
mengandung, bunting = hamil
raskin, beras, sembilan bahan pokok = sembako
kartu indonesia sehat = kis, pbi
kartu indonesia pintar = kip, pip
bpjs pemerintah = bpjs gratis, pbi
sktm, tidak mampu, kurang mampu, orang susah = miskin
ganti nama = ubah data, salah nama
salah nama = ubah data
nama salah, salah ketik = ubah data, pembetulan
perbaikan = pembetulan, ubah data
keringanan pajak = keringanan pbb
keringanan = pengurangan
rumah makan = restoran, warung
kedai = warung, restoran
dagang, berdagang, warung, perusahaan = usaha
jualan = usaha, makanan
kios = usaha, toko
buka warung, buka toko, buka usaha, salon, pangkas rambut, laundry, londri, bengkel, pertamini = izin usaha
pom mini, jual bensin, jual pulsa, konter, kontraktor, travel, rental, cv, pt = izin usaha
gereja, katolik, hindu, beda agama = kristen
galon = air minum
lamaran, melamar = cari
nganggur, pengangguran = cari kerja
merantau, korea, taiwan, hongkong, jepang, arab, singapura, brunei = luar negeri
tipu, ditipu = penipuan
curi, dicuri, kecurian, kemalingan, maling, dirampok, begal, jambret = pencurian
hilang, jatuh, tercecer = kehilangan
pisah dengan suami, pisah dengan istri, pisah suami, pisah istri, bercerai = cerai
rumah = tanah, bangunan
pindah rumah, ikut suami, ikut istri = pindah
rumah sakit = faskes
ptsl = prona, sertifikat tanah
sumur = air tanah
palsu, asli = cek
joget = acara, pesta
orgen, elekton = keramaian, acara
hajat, acara nikah, resepsi = hajatan
duit, doi = uang
utang = pinjaman
nunggak, menunggak = tunggakan
putus = diputus
tetangga = batas
pegawai, guru = asn
honor = asn, gaji
hp = digital
menikah, kawinan, rujuk = nikah
ganti agama = ubah data ktp
umur 17 tahun, umur 17, usia 17 tahun, usia 17 = rekam ktp
magang, kkn, survei mahasiswa, mahasiswa = penelitian
bully, bullying, perundungan = kekerasan
bule = orang asing
suket = surat keterangan
tdp, situ = nib
adopsi = anak angkat
kebakaran, banjir, kebanjiran, terbakar = kehilangan, rusak
rumah kebakaran = kehilangan, ganti
penginapan, homestay, kos kosan = izin usaha, hotel
keripik, kerupuk, sambal, bakso, abon, roti, kopi bubuk, ikan asin, minuman = makanan rumahan
isi ulang, air isi ulang = depot air minum
str = sip
neon box = reklame
sawah, kebun, ladang = tanah
tidak ada biaya, tidak ada uang = gratis
operasi, opname = berobat
bantuan lansia, bantuan rumah, bedah rumah, rumah tidak layak = bantuan sosial
tuna netra, tuna rungu, tuna daksa, buta, tuli, lumpuh, cacat = disabilitas
loker = lowongan
thr = upah
resign, mengundurkan diri, risain = berhenti kerja
jatuh tempat kerja, celaka tempat kerja = kecelakaan kerja
loader, dump truck, grader, crane, traktor = alat berat
jembatan, drainase = jalan
got, selokan = jalan, pencemaran
pasar = timbangan
spiral = iud, kb
steril, vasektomi, tubektomi = kb
susuk = implan
diperkosa, perkosaan = kekerasan seksual
dilecehkan = pelecehan
kecanduan, kecanduan hp = anak nakal
dianiaya, penganiayaan = polisi, kekerasan
dikeroyok, diancam, pemerasan = polisi
dicopet, copet = pencurian, kehilangan
girik, letter c, segel tanah, skt tanah = tanah adat
ngaji, mengaji, pesantren = tpq
etle, tilang elektronik = tilang
surat kuasa = bantuan hukum
komplain, protes = pengaduan, keluhan
ditolak rumah sakit = pengaduan
jne, jnt, ekspedisi = kirim paket
nomor pajak, nomor wajib pajak, nomor pokok wajib pajak, kartu pajak, kartu wajib pajak, id pajak = npwp, pajak
nomor usaha, nomor induk berusaha, kartu usaha, legalitas usaha = nib
nomor penduduk, nomor kependudukan, nomor induk kependudukan, kartu penduduk = nik, ktp
kartu kuning, kartu pencari kerja, surat pencari kerja = ak1, cari kerja
kartu berobat, kartu sehat = bpjs, jaminan kesehatan
kartu anak, ktp anak = kia
surat kelakuan baik, surat berkelakuan baik, catatan kepolisian = skck
surat lahir, keterangan lahir = akta kelahiran
surat mati, surat kematian = akta kematian
surat kawin, buku nikah, kartu nikah = nikah
surat tanah = sertifikat tanah
surat motor, surat mobil, surat kendaraan = stnk, kendaraan
kartu mengemudi, surat mengemudi = sim
buku paspor, surat jalan luar negeri = paspor
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
  .map((line) => line.split('=').map((part) => part.split(',').map(wordsIn)))
  .flatMap(([said = [], meant = []]) => said.map((words) => ({ said: words, meant })))
  .sort((a, b) => b.said.length - a.said.length);
