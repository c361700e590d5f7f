import './cetak.ts'
import './diam.ts'
import './ketik.ts'
import './salin.ts'
