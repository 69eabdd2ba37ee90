/**
 * What people type at a kiosk, as they say it: everyday words, short forms, words of the region, typing errors. Behind `>`
 * the services of the sample hall of which one has to be among the first three results.
 */
const table = `
nomor pajak > R-NPWP
nomor wajib pajak > R-NPWP
kartu pajak > R-NPWP
buat nomor pajak > R-NPWP
ambil nomor pajak motor > M-TAHUN
nomor usaha > B-NIB
nomor induk berusaha > B-NIB
nomor induk kependudukan > A-KTP A-REKAM A-KK
kartu penduduk > A-KTP A-REKAM
kartu kuning > F-AK1
kartu pencari kerja > F-AK1
kartu berobat > V-DAFTAR D-JAMKES V-AKTIF
ktp anak > A-KIA
surat kelakuan baik > P-SKCK
surat lahir > A-LAHIR
surat mati > A-MATI
surat kematian > A-MATI
buku nikah > S-NIKAH S-LEGAL
surat tanah > N-BALIK N-CEK N-PERTAMA
surat motor > M-TAHUN M-LIMA M-BALIK
surat mengemudi > P-SIM
buku paspor > Q-BARU Q-GANTI
ktp pertama kali > A-REKAM
foto ktp > A-REKAM
anak umur 17 ktp > A-REKAM
rekam e-ktp > A-REKAM
bikin ktp > A-REKAM
ktp hilang > A-KTP P-HILANG
ktp rusak > A-KTP
ktp patah > A-KTP
ganti alamat ktp > A-KTP
ganti status ktp > A-KTP
ktp saya jatuh > A-KTP P-HILANG
kpt hilang > A-KTP P-HILANG
salah nama di ktp > A-KTP
ganti nama > A-KTP A-KK A-LAHIR
kk > A-KK
kartu keluarga > A-KK
kartu kluarga > A-KK
kaka > A-KK
pisah kk > A-KK
tambah anggota keluarga > A-KK
kk hilang > A-KK P-HILANG
nama di kk salah > A-KK
akte > A-LAHIR A-MATI A-KAWIN
akte lahir > A-LAHIR
akta kelahiran anak > A-LAHIR
anak baru lahir > A-LAHIR V-BAYI
surat lahir > A-LAHIR
akte hilang > A-LAHIR P-HILANG
lahiran > A-LAHIR
akte kematian > A-MATI
orang tua meninggal > A-MATI
bapak saya wafat > A-MATI AA-WARIS
surat kematian > A-MATI
kia > A-KIA D-IBUANAK
ktp anak > A-KIA
kartu anak > A-KIA
pindah rumah > A-PINDAH
surat pindah > A-PINDAH
pindah ke kendari > A-PINDAH
pindah kampung > A-PINDAH
baru pindah ke sini > A-DATANG
datang dari luar daerah > A-DATANG
pendatang baru > A-DATANG
nikah gereja > A-KAWIN
kawin kristen > A-KAWIN
catatan sipil > A-KAWIN
ktp di hp > A-IKD
ktp digital > A-IKD
ikd > A-IKD
nib > B-NIB
ijin usaha > B-NIB B-OSS
surat ijin dagang > B-NIB B-OSS
buka warung > B-NIB B-OSS
buka toko > B-NIB B-OSS
siup > B-NIB
oss lupa password > B-OSS
izin usaha apotek > B-OSS B-NIB B-SIP
izin praktek bidan > B-SIP
str perawat > B-SIP
izin dokter > B-SIP
imb > B-PBG G-PBG
izin bangun rumah > B-PBG G-PBG
bangun rumah > B-PBG G-PBG
pasang baliho > B-REK
spanduk toko > B-REK
laporan investasi > B-LKPM
izin penelitian mahasiswa > B-LITI
skripsi > B-LITI
sumur bor > B-OSS H-PERTEK
cek pbb > C-SPPT
pajak rumah > C-BAYAR C-SPPT
pajak bumi > C-SPPT C-BAYAR
bayar pbb > C-BAYAR
bayar pajak tanah > C-BAYAR C-SPPT
balik nama pbb > C-MUTASI
nama di sppt salah > C-MUTASI
pajak jual beli tanah > C-BPHTB
bphtb > C-BPHTB
pajak rumah makan > C-NPWPD
pajak restoran > C-NPWPD
pajak hotel > C-NPWPD
pbb kemahalan > C-KURANG
keringanan pajak > C-KURANG
anak kurang gizi > D-GIZI
anak tidak mau makan > D-GIZI
anak kurus > D-GIZI
timbang anak > D-UKUR
posyandu > D-UKUR
ibu hamil > D-BUMIL
periksa kandungan > D-BUMIL
imunisasi > D-IBUANAK
buku pink > D-IBUANAK
vaksin anak > D-IBUANAK
suntik sebelum nikah > D-CATIN
surat sehat nikah > D-CATIN
berobat gratis > D-JAMKES
jamkesda > D-JAMKES
ijin katering > D-SLHS
depot air minum > D-SLHS
izin galon > D-SLHS
jual kue > D-PIRT
pirt > D-PIRT
izin makanan > D-PIRT
cek desil > E-DTSEN
dtks > E-DTSEN
terdaftar bansos tidak > E-DTSEN E-BANSOS
kartu indonesia sehat > E-PBI
kis mati > E-PBI
bpjs gratis > E-PBI D-JAMKES
bpjs pemerintah > E-PBI
pkh > E-BANSOS
bantuan beras > E-BANSOS
bansos tidak cair > E-BANSOS AB-BANSOS
raskin > E-BANSOS
sktm > E-SKET
surat tidak mampu > E-SKET
surat keterangan tidak mampu > E-SKET
beasiswa kuliah > E-SKET
kartu indonesia pintar > E-SKET
kursi roda > E-DISAB
alat dengar > E-DISAB
kaki palsu > E-DISAB
kartu kuning > F-AK1
cari kerja > F-AK1
lamaran kerja > F-AK1
lowongan > F-AK1
kerja di malaysia > F-PMI
tki > F-PMI
merantau ke luar negeri > F-PMI
kursus menjahit > F-LATIH
blk > F-LATIH
dipecat > F-HI
gaji tidak dibayar bos > F-HI
pesangon > F-HI
thr tidak dibayar > F-HI
kontrak kerja > F-PKWT
tata ruang > G-KKPR
peruntukan lahan > G-KKPR
gambar rumah > G-PBG B-PBG
slf > G-SLF
sewa eskavator > G-ALAT
sewa exavator > G-ALAT
sewa alat berat > G-ALAT
gali jalan untuk pipa > G-JALAN
amdal > H-DOKLING
sppl > H-DOKLING
izin limbah > H-PERTEK
angkut sampah > H-SAMPAH
tukang sampah > H-SAMPAH
iuran sampah > H-SAMPAH
bau limbah > H-ADUAN
sungai tercemar > H-ADUAN
lapor asap > H-ADUAN
sertifikat halal > J-HALAL
label halal > J-HALAL
tera timbangan > J-TERA
timbangan pasar > J-TERA
bikin koperasi > J-KOP
koperasi merah putih > J-KOP
pinjam modal usaha > J-UMKM Z-KREDIT
bantuan usaha kecil > J-UMKM
stunting > K-TPK D-GIZI
anak pendek > K-TPK
pasang kb > K-KB
cabut implan > K-KB
suntik kb > K-KB
dipukul suami > K-PPA
kdrt > K-PPA
anak dilecehkan > K-PPA
anak nakal > K-PUSPAGA
psikolog > K-PUSPAGA
kartu nelayan > L-KUSUKA
kusuka > L-KUSUKA
solar nelayan > L-BBM
minyak untuk kapal > L-BBM
surat perahu > L-TDKP
daftar katinting > L-TDKP
rumput laut > L-BUDIDAYA
empang > L-BUDIDAYA
tambak udang > L-BUDIDAYA
pajak motor > M-TAHUN
pajak honda > M-TAHUN
pajak oto > M-TAHUN
bayar pajak mobil > M-TAHUN
perpanjang stnk > M-TAHUN
pjk motor > M-TAHUN
stnk mati > M-TAHUN
ganti plat > M-LIMA
plat motor mati > M-LIMA M-TAHUN
pajak lima tahun > M-LIMA
stnk hilang > M-LIMA P-HILANG
balik nama motor > M-BALIK
bpkb > M-BALIK
beli motor bekas > M-BALIK
cabut berkas motor > M-MUTASI
pindah plat > M-MUTASI
motor sudah dijual > M-LAPOR
blokir stnk > M-LAPOR
cek sertifikat > N-CEK
sertifikat asli atau palsu > N-CEK
jual beli tanah > N-BALIK C-BPHTB
balik nama sertifikat > N-BALIK
sertifikat rumah > N-PERTAMA N-BALIK N-CEK
sertipikat hilang > N-CEK P-HILANG
tanah warisan > N-WARIS
bagi waris tanah > N-WARIS
roya > N-ROYA
kredit bank lunas > N-ROYA
ukur tanah > N-UKUR
batas tanah tetangga > N-UKUR
patok tanah > N-UKUR
bikin sertifikat tanah > N-PERTAMA
prona > N-PERTAMA
ptsl > N-PERTAMA
sertifikat elektronik > N-ELEK
skck > P-SKCK
sckc > P-SKCK
surat kelakuan baik > P-SKCK
perpanjang sim > P-SIM
sim c > P-SIM
sim hilang > P-SIM P-HILANG
bikin sim > P-SIM
dompet hilang > P-HILANG
kehilangan hp > P-HILANG
atm hilang > P-HILANG
surat hilang > P-HILANG
izin pesta > P-RAMAI
acara hajatan > P-RAMAI
izin joget > P-RAMAI
lapor polisi > P-KONSUL
kena tipu > P-KONSUL
kecurian > P-KONSUL
motor dicuri > P-KONSUL
paspor > Q-BARU
pasport umroh > Q-BARU
bikin paspor > Q-BARU
paspor mati > Q-GANTI
perpanjang pasport > Q-GANTI
paspor hilang > Q-GANTI P-HILANG
paspor bayi > Q-ANAK
ambil paspor > Q-AMBIL
kitas > Q-INFO
suami orang asing > Q-INFO
npwp > R-NPWP
bikin npwp > R-NPWP
npwp hilang > R-NPWP
coretax > R-AKUN
lupa efin > R-AKUN
lapor pajak > R-SPT
spt tahunan > R-SPT
pajak warung > R-UMKM C-NPWPD
kode biling > R-BILLING
surat fiskal > R-SKF
daftar nikah > S-NIKAH
mau kawin > S-NIKAH
kua > S-NIKAH
buku nikah hilang > S-LEGAL
legalisir buku nikah > S-LEGAL
wakaf > S-WAKAF
tanah untuk masjid > S-WAKAF
ijin tpq > S-LEMBAGA
izin masjid > S-LEMBAGA
rumah tangga bermasalah > S-BIMKEL K-PUSPAGA
naik haji > S-HAJI
umroh > S-HAJI
cerai > T-DAFTAR
mau pisah dengan suami > T-DAFTAR
gugat cerai > T-DAFTAR
nikah siri > T-ISBAT
ahli waris > T-WARIS
nikah bawah umur > T-WARIS
akta cerai > T-AKTA A-KAWIN
surat cerai > T-AKTA
bantuan pengacara > T-POSBAKUM U-HUKUM
jadwal sidang > T-POSBAKUM
tilang > U-TILANG
kena tilang > U-TILANG
ambil sim ditilang > U-TILANG
tanya hukum > U-HUKUM
motor disita > U-BB U-TILANG
jaksa masuk sekolah > U-LUHKUM
daftar bpjs > V-DAFTAR
bpjs mandiri > V-DAFTAR
pindah puskesmas > V-UBAH
turun kelas bpjs > V-UBAH
bpjs nunggak > V-AKTIF
bpjs mati > V-AKTIF E-PBI
tunggakan bpjs > V-AKTIF
bpjs bayi > V-BAYI
keluhan bpjs > V-INFO
cairkan jht > W-JHT
jamsostek > W-JHT W-BPU
bpjs nelayan > W-BPU
santunan kematian > W-JKM
kecelakaan kerja > W-JKK
kena phk > W-JKP F-HI
pasang listrik > X-BARU
pasang lampu > X-BARU
meteran baru > X-BARU
tambah daya > X-DAYA
listrik sering jeglek > X-DAYA
balik nama listrik > X-BALIK
mati lampu > X-ADUAN
lampu padam > X-ADUAN
token tidak bisa masuk > X-ADUAN
tagihan lampu naik > X-ADUAN
pasang air > Y-BARU
pasang pam > Y-BARU
bayar air > Y-BAYAR
tagihan pdam > Y-BAYAR
air diputus > Y-BALIK
air tidak jalan > Y-ADUAN
air mati > Y-ADUAN
pipa bocor > Y-ADUAN
setor pajak > Z-SETOR
buka rekening > Z-REK
buku tabungan > Z-REK
kur > Z-KREDIT
pinjam uang > Z-KREDIT
gaji pns > Z-ASN
gaji guru > Z-ASN
urus pensiun > AA-PENSIUN
pensiun pertama > AA-PENSIUN
otentikasi taspen > AA-OTENTIK
pensiun janda > AA-WARIS
suami pensiunan meninggal > AA-WARIS
pindah bank pensiun > AA-DATA
kirim paket > AB-KIRIM
kirim surat > AB-KIRIM
materai > AB-METERAI
matrai 10000 > AB-METERAI
ambil blt > AB-BANSOS
ambil wesel > AB-BANSOS
bayar listrik > AB-TAGIHAN
bayar cicilan > AB-TAGIHAN
lost id card > A-KTP P-HILANG
marriage > S-NIKAH A-KAWIN
driving license > P-SIM
electricity > X-BARU X-ADUAN X-DAYA
ganti agama > A-KTP A-KK
umur 17 tahun > A-REKAM
nikah beda agama > A-KAWIN
anak adopsi > A-LAHIR T-POSBAKUM T-WARIS
anak angkat > A-LAHIR T-POSBAKUM T-WARIS
kepala keluarga meninggal > A-KK A-MATI
nik tidak aktif > A-KTP A-KK R-NPWP
magang > B-LITI
kkn > B-LITI
pbb hilang > C-SPPT
usg > D-BUMIL
bansos tidak cair > E-BANSOS E-DTSEN
kerja korea > F-PMI
kerja di taiwan > F-PMI
izin lokasi > G-KKPR
bullying > K-PPA K-PUSPAGA
pecah sertifikat > N-UKUR
bule > Q-INFO
menikah > S-NIKAH
mau menikah > S-NIKAH D-CATIN
perwalian anak > T-POSBAKUM T-WARIS
hak asuh anak > T-POSBAKUM T-DAFTAR
keluar dari bpjs perusahaan > V-UBAH V-DAFTAR W-JHT
kartu atm tertelan > Z-REK
suket > A-KTP A-REKAM A-PINDAH E-SKET P-SKCK
tdp > B-NIB
rumah kebakaran > A-KTP A-KK P-HILANG X-ADUAN
kebanjiran > A-KTP P-HILANG H-ADUAN
ikut suami > A-PINDAH A-DATANG
izin jual bensin > B-NIB B-OSS
pertamini > B-NIB B-OSS
salon > B-NIB B-OSS
laundry > B-NIB B-OSS
keripik > D-PIRT
sambal > D-PIRT
air isi ulang > D-SLHS
kontraktor > B-NIB B-OSS
bikin cv > B-NIB
str > B-SIP
neon box > B-REK
survei mahasiswa > B-LITI
pajak sawah > C-SPPT C-BAYAR
pajak kebun > C-SPPT C-BAYAR
pbb salah nama > C-MUTASI
sakit tidak ada biaya > D-JAMKES E-PBI
bantuan lansia > E-BANSOS E-DTSEN
bedah rumah > E-DTSEN E-BANSOS
tuna netra > E-DISAB
loker > F-AK1
thr > F-HI
loader > G-ALAT
dump truck > G-ALAT
jembatan rusak > G-JALAN
drainase > G-JALAN H-ADUAN
pasar > J-TERA
spiral > K-KB
vasektomi > K-KB
diperkosa > K-PPA
anak kecanduan hp > K-PUSPAGA
girik > N-PERTAMA
acara nikah > P-RAMAI S-NIKAH
penganiayaan > P-KONSUL K-PPA
rujuk > S-NIKAH S-BIMKEL
ngaji > S-LEMBAGA
etle > U-TILANG
surat kuasa > U-HUKUM T-POSBAKUM
bpjs baru > V-DAFTAR
komplain bpjs > V-INFO
bpjs ditolak rumah sakit > V-INFO
resign > W-JHT V-UBAH
jatuh di tempat kerja > W-JKK
jne > AB-KIRIM
`;

export interface PeopleSearch {
  query: string;
  /** Any of them. */
  wanted: string[];
}

export const peopleSearches: PeopleSearch[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [query = '', wanted = ''] = line.split(' > ');
    return { query, wanted: wanted.split(' ') };
  });
