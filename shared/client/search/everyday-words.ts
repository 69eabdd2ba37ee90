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
menikah = nikah
kawinan = nikah
ganti agama = ubah data ktp
beda agama = kristen
umur 17 tahun = rekam ktp
umur 17 = rekam ktp
usia 17 tahun = rekam ktp
usia 17 = rekam ktp
magang = penelitian
kkn = penelitian
korea = luar negeri
taiwan = luar negeri
hongkong = luar negeri
jepang = luar negeri
arab = luar negeri
singapura = luar negeri
brunei = luar negeri
bully = kekerasan
bullying = kekerasan
perundungan = kekerasan
bule = orang asing
suket = surat keterangan
tdp = nib
situ = nib
adopsi = anak angkat
kebakaran = kehilangan, rusak
rumah kebakaran = kehilangan, ganti
banjir = kehilangan, rusak
kebanjiran = kehilangan, rusak
terbakar = kehilangan, rusak
ikut suami = pindah
ikut istri = pindah
salon = izin usaha
pangkas rambut = izin usaha
laundry = izin usaha
londri = izin usaha
bengkel = izin usaha
pertamini = izin usaha
pom mini = izin usaha
jual bensin = izin usaha
jual pulsa = izin usaha
konter = izin usaha
kontraktor = izin usaha
penginapan = izin usaha, hotel
homestay = izin usaha, hotel
travel = izin usaha
rental = izin usaha
kos kosan = izin usaha, hotel
cv = izin usaha
pt = izin usaha
perusahaan = usaha
keripik = makanan rumahan
kerupuk = makanan rumahan
sambal = makanan rumahan
bakso = makanan rumahan
abon = makanan rumahan
roti = makanan rumahan
kopi bubuk = makanan rumahan
ikan asin = makanan rumahan
minuman = makanan rumahan
isi ulang = depot air minum
air isi ulang = depot air minum
str = sip
neon box = reklame
survei mahasiswa = penelitian
mahasiswa = penelitian
sawah = tanah
kebun = tanah
ladang = tanah
tidak ada biaya = gratis
tidak ada uang = gratis
operasi = berobat
opname = berobat
bantuan lansia = bantuan sosial
bantuan rumah = bantuan sosial
bedah rumah = bantuan sosial
rumah tidak layak = bantuan sosial
tuna netra = disabilitas
tuna rungu = disabilitas
tuna daksa = disabilitas
buta = disabilitas
tuli = disabilitas
lumpuh = disabilitas
cacat = disabilitas
loker = lowongan
thr = upah
resign = berhenti kerja
mengundurkan diri = berhenti kerja
risain = berhenti kerja
jatuh tempat kerja = kecelakaan kerja
celaka tempat kerja = kecelakaan kerja
loader = alat berat
dump truck = alat berat
grader = alat berat
crane = alat berat
traktor = alat berat
jembatan = jalan
drainase = jalan
got = jalan, pencemaran
selokan = jalan, pencemaran
pasar = timbangan
spiral = iud, kb
steril = kb
vasektomi = kb
tubektomi = kb
susuk = implan
diperkosa = kekerasan seksual
perkosaan = kekerasan seksual
dilecehkan = pelecehan
kecanduan = anak nakal
kecanduan hp = anak nakal
dianiaya = polisi, kekerasan
penganiayaan = polisi, kekerasan
dikeroyok = polisi
diancam = polisi
pemerasan = polisi
dirampok = pencurian
begal = pencurian
jambret = pencurian
dicopet = pencurian, kehilangan
copet = pencurian, kehilangan
girik = tanah adat
letter c = tanah adat
segel tanah = tanah adat
skt tanah = tanah adat
rujuk = nikah
ngaji = tpq
mengaji = tpq
pesantren = tpq
acara nikah = hajatan
resepsi = hajatan
etle = tilang
tilang elektronik = tilang
surat kuasa = bantuan hukum
komplain = pengaduan, keluhan
protes = pengaduan, keluhan
ditolak rumah sakit = pengaduan
jne = kirim paket
jnt = kirim paket
ekspedisi = kirim paket
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
