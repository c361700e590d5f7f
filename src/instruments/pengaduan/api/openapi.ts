const objek = (properties: object, required: readonly string[] = Object.keys(properties)): object => ({
  type: 'object',
  properties,
  required,
})
const teks = { type: 'string' }
const nihil = (type: string, more: object = {}): object => ({ type: [type, 'null'], ...more })
const waktu = { type: 'string', format: 'date-time' }
const problem = (description: string): object => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})
const json = (description: string, schema: object): object => ({
  description,
  content: { 'application/json': { schema } },
})
const kueri = (name: string, description: string, schema: object): object => ({
  name,
  in: 'query',
  description,
  schema,
})
const GALAT = { '401': problem('Kunci tidak ada atau tidak dikenal'), '429': problem('Terlalu sering') }

/** What `/api/v1` offers, in OpenAPI 3.1. It grows by addition. */
export const openapi = (baseUrl: string): object => ({
  openapi: '3.1.0',
  info: {
    title: 'Sambut',
    version: '1',
    description:
      'Pengaduan masuk dan keluar. Laporan rahasia dan berkadar, serta nama pelapor, tidak pernah keluar.',
  },
  servers: [{ url: `${baseUrl}/api/v1` }],
  security: [{ kunci: [] }],
  paths: {
    '/pengaduan': {
      get: {
        operationId: 'listPengaduan',
        parameters: [
          kueri('banyak', 'Paling banyak tiap halaman', {
            type: 'integer',
            minimum: 1,
            maximum: 200,
            default: 50,
          }),
          kueri('kursor', 'Nilai `lanjut` dari halaman sebelumnya', teks),
          kueri('selesai', 'Hanya yang sudah atau belum selesai', { type: 'boolean' }),
          kueri('kategoriId', 'Hanya kategori ini', { type: 'string', format: 'uuid' }),
        ],
        responses: {
          '200': json(
            'Yang terbaru lebih dulu',
            objek({
              data: { type: 'array', items: { $ref: '#/components/schemas/Pengaduan' } },
              lanjut: nihil('string'),
            }),
          ),
          '422': problem('Permintaan keliru'),
          ...GALAT,
        },
      },
      post: {
        operationId: 'sendPengaduan',
        parameters: [
          {
            name: 'Idempotency-Key',
            in: 'header',
            required: true,
            description: 'Kiriman yang sama dengan kunci yang sama diterima sekali',
            schema: { type: 'string', minLength: 1, maxLength: 200 },
          },
        ],
        requestBody: {
          required: true,
          content: { 'application/json': { schema: { $ref: '#/components/schemas/PengaduanBaru' } } },
        },
        responses: {
          '200': json('Sudah diterima sebelumnya', { $ref: '#/components/schemas/TandaTerima' }),
          '201': json('Diterima', { $ref: '#/components/schemas/TandaTerima' }),
          '400': problem('Bukan JSON, atau tanpa Idempotency-Key'),
          '415': problem('Bukan application/json'),
          '422': problem('Isi keliru'),
          ...GALAT,
        },
      },
    },
    '/pengaduan/{id}': {
      get: {
        operationId: 'getPengaduan',
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }],
        responses: {
          '200': json('Satu laporan', { $ref: '#/components/schemas/Pengaduan' }),
          '404': problem('Tidak ada, atau bukan untuk dilihat'),
          ...GALAT,
        },
      },
    },
  },
  components: {
    securitySchemes: { kunci: { type: 'http', scheme: 'bearer' } },
    schemas: {
      Problem: objek(
        {
          type: teks,
          title: teks,
          status: { type: 'integer' },
          errors: { type: 'array', items: objek({ pointer: teks, detail: teks }) },
        },
        ['title', 'status'],
      ),
      TandaTerima: objek({
        id: { type: 'string', format: 'uuid' },
        kode: teks,
        pin: teks,
        lacak: { type: 'string', format: 'uri' },
      }),
      PengaduanBaru: objek(
        {
          jenis: { enum: ['pengaduan', 'aspirasi', 'permintaan_informasi'], default: 'pengaduan' },
          judul: { type: 'string', minLength: 1, maxLength: 200 },
          isi: { type: 'string', minLength: 1, maxLength: 20_000 },
          kategoriId: nihil('string', { format: 'uuid' }),
          tanggalKejadian: nihil('string', { format: 'date' }),
          lokasi: { type: 'string', maxLength: 500 },
          lintang: nihil('number'),
          bujur: nihil('number'),
          rahasia: { type: 'boolean', default: false },
          pelapor: nihil('object', {
            description: 'null: anonim',
            properties: { nama: teks, surel: { type: 'string', format: 'email' }, telepon: teks },
          }),
        },
        ['judul', 'isi'],
      ),
      Pengaduan: objek({
        id: { type: 'string', format: 'uuid' },
        status: teks,
        selesai: { type: 'boolean' },
        judul: teks,
        isi: teks,
        kategoriId: nihil('string'),
        kategori: nihil('string'),
        unit: nihil('string'),
        lokasi: teks,
        lintang: nihil('number'),
        bujur: nihil('number'),
        diterimaAt: waktu,
        berubahAt: waktu,
        tenggat: nihil('string', { format: 'date-time' }),
        urutan: { type: 'integer' },
      }),
    },
  },
})
