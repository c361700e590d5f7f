import './cetak.ts'
import './draf.ts'
import './lokasi.ts'
import './mirip.ts'
