import { registerKalimat } from '../kernel/kalimat.ts'

/** English of what the registry's forms find wrong. */
registerKalimat(
  {
    'Pilih salah satu.': 'Choose one.',
    'Tulis tanggal yang ada di kalender.': 'Write a date that is in the calendar.',
    'Paling panjang 80 huruf.': 'At most 80 characters.',
    'Tulis nama instansi.': 'Write the name of the institution.',
    'Pilih zona waktu.': 'Choose the time zone.',
    'Tulis kode warna dengan enam angka atau huruf a sampai f, misalnya #1d4f91.':
      'Write a colour as six digits or letters a to f, for example #1d4f91.',
    'Pilih hari kerja dalam seminggu.': 'Choose the working days of a week.',
    'Tulis nama hari libur, misalnya Hari Jadi Kabupaten.':
      'Write the name of the holiday, for example Hari Jadi Kabupaten.',
    'Pilih jenis libur.': 'Choose the kind of holiday.',
    'Tulis nama isian, atau letaknya dengan titik, misalnya data.from.':
      'Write the name of the field, or its place with dots, for example data.from.',
    'Tulis nama isian ini seperti pada dokumen gerbang SMS.':
      'Write the name of this field as the gateway’s documents give it.',
    'Tulis App Secret dari Meta: huruf a–f dan angka, biasanya 32 aksara.':
      'Write the App Secret from Meta: letters a–f and digits, usually 32 of them.',
    'Pilih nyala atau mati.': 'Choose on or off.',
    'Tulis alamat surel lengkap, misalnya layanan@kab.go.id.':
      'Write the whole e-mail address, for example layanan@kab.go.id.',
    'Rahasia ini memuat huruf yang tidak dapat dikirim. Salin lagi dari penyedianya.':
      'This secret holds letters that cannot be sent. Copy it once more from the provider.',
    'Tulis nama server, misalnya mail.kab.go.id.':
      'Write the name of the server, for example mail.kab.go.id.',
    'Tulis nomor porta, biasanya 465 atau 587.': 'Write the number of the port, usually 465 or 587.',
    'Pilih cara pengamanan.': 'Choose the kind of security.',
    'Tulis nama yang dilihat penerima, misalnya nama instansi.':
      'Write the name people will see, for example that of the institution.',
    'Tulis Phone number ID dari Meta: angka saja, bukan nomor teleponnya.':
      'Write the Phone number ID from Meta: digits only, not the telephone number.',
    'Tulis alamat lengkap gerbang SMS, diawali https://.':
      'Write the whole address of the SMS gateway, beginning with https://.',
    'Pilih cara mengirim.': 'Choose the way of sending.',
    'Tulis nama isian untuk nomor tujuan, misalnya to.':
      'Write the name of the field for the number, for example to.',
    'Tulis nama isian untuk teks pesan, misalnya message.':
      'Write the name of the field for the text, for example message.',
    'Pilih bentuk nomor.': 'Choose the shape of numbers.',
    'Tulis nama header, misalnya Authorization.': 'Write the name of a header, for example Authorization.',
    'Tulis jalurnya dengan titik, misalnya data.id.': 'Write its place with dots, for example data.id.',
    'Tulis nomor HP 10–13 angka, misalnya 0812 3456 7890.':
      'Write a mobile number of 10–13 digits, for example 0812 3456 7890.',
    'Tulis nama templat seperti di Meta: huruf kecil, angka, garis bawah.':
      'Write the name of the template as at Meta: small letters, digits, underscores.',
    'Tulis kode bahasa templat, misalnya id atau en_US.':
      'Write the template’s language code, for example id or en_US.',
    'Tulis nama layanan, misalnya Penerbitan KTP elektronik.':
      'Write the name of the service, for example Penerbitan KTP elektronik.',
    'Tulis nama orang ini.': 'Write the name of this person.',
    'Pilih peran dari daftar.': 'Choose a role from the list.',
    'Pilih unit untuk setiap peran, atau seluruh instansi.':
      'Choose a unit for every role, or the whole institution.',
    'Tulis alamat surel yang lengkap, misalnya nama@contoh.go.id.':
      'Write the whole e-mail address, for example nama@contoh.go.id.',
    'Kode wilayah ini tidak ada dalam daftar. Cari dahulu kodenya.':
      'This area code is not in the list. Search for the code first.',
    'Pilih unit induk dari daftar.': 'Choose the parent unit from the list.',
    'Tulis urutan dengan angka 0 sampai 9999.': 'Write the order as a number from 0 to 9999.',
    'Tulis nama unit, misalnya Dinas Kesehatan.': 'Write the name of the unit, for example Dinas Kesehatan.',
    'Pilih jenis unit.': 'Choose the kind of unit.',
    'Tulis kode wilayah seperti 33.21 atau 33.21.01, atau kosongkan.':
      'Write an area code like 33.21 or 33.21.01, or leave it empty.',
    'NIP terdiri atas 18 angka. Kosongkan bila tidak ada.':
      'A NIP has 18 digits. Leave it empty if there is none.',
  },
  [
    [/^[A-Z][\p{L} ]* paling panjang (\d+) huruf\.$/u, 'At most $1 characters.'],
    [/^Baris “(.*)” harus berbentuk nama=nilai\.$/s, 'The line “$1” must be name=value.'],
    [/^Tulis alamat lengkap, misalnya (\S+)\.$/, 'Write the whole address, for example $1.'],
    [/^Pilih dari: (.*)\.$/s, 'Choose from: $1.'],
  ],
)
