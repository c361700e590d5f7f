import {
  AlignmentType,
  convertMillimetersToTwip,
  LineRuleType,
  LevelFormat,
  type IPropertiesOptions,
} from 'docx'
import { palette } from './palette.ts'

/** On every office computer; LibreOffice sets Liberation Sans, which is as wide. */
const font = 'Arial'

export const page = { width: 210, height: 297, top: 25, bottom: 22, left: 28, right: 25 } as const
export const mm = convertMillimetersToTwip
export const textWidth = mm(page.width - page.left - page.right)

const heading = (size: number, before: number, after: number, color: string) => ({
  run: { font, size, bold: true, color },
  paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
})

/** Real styles, so that the officer can restyle the whole report in one place. Sizes in half points. */
export const styles: NonNullable<IPropertiesOptions['styles']> = {
  default: {
    document: {
      run: { font, size: 21, color: palette.ink, language: { value: 'id-ID' } },
      paragraph: { spacing: { after: 120, line: 300, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { font, size: 52, bold: true, color: palette.nila },
      paragraph: {
        spacing: { before: 0, after: 200, line: 288, lineRule: LineRuleType.AUTO },
        alignment: AlignmentType.LEFT,
      },
    },
    heading1: heading(32, 0, 280, palette.nila),
    heading2: heading(24, 320, 120, palette.ink),
    heading3: heading(21, 240, 80, palette.ink),
    caption: {
      run: { font, size: 19, bold: true, color: palette.ink },
      paragraph: { spacing: { before: 200, after: 100 }, keepLines: true },
    },
  },
  paragraphStyles: [
    { id: 'Subjudul', name: 'Subjudul', basedOn: 'Normal', run: { size: 28, color: palette.soft } },
    { id: 'Isi', name: 'Isi Paragraf', basedOn: 'Normal', paragraph: { alignment: AlignmentType.BOTH } },
    {
      id: 'Sel',
      name: 'Sel Tabel',
      basedOn: 'Normal',
      run: { size: 19 },
      paragraph: { spacing: { before: 30, after: 30, line: 252, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'KepalaTabel',
      name: 'Kepala Tabel',
      basedOn: 'Sel',
      run: { bold: true },
      paragraph: { keepNext: true },
    },
    {
      id: 'Keterangan',
      name: 'Keterangan',
      basedOn: 'Normal',
      run: { size: 17, color: palette.soft },
      paragraph: { spacing: { before: 80, after: 160, line: 252, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'Catatan',
      name: 'Catatan',
      basedOn: 'Normal',
      run: { size: 19 },
      paragraph: {
        spacing: { before: 160, after: 160, line: 276, lineRule: LineRuleType.AUTO },
        indent: { left: 227 },
        border: { left: { style: 'single', size: 18, color: palette.nila, space: 10 } },
        keepLines: true,
      },
    },
    {
      id: 'TandaTangan',
      name: 'Tanda Tangan',
      basedOn: 'Normal',
      paragraph: {
        spacing: { after: 0, line: 276, lineRule: LineRuleType.AUTO },
        keepNext: true,
        keepLines: true,
      },
    },
    {
      id: 'Kaki',
      name: 'Kaki Halaman',
      basedOn: 'Normal',
      run: { size: 16, color: palette.soft },
      paragraph: { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    },
    { id: 'JudulIsi', name: 'Judul Daftar Isi', basedOn: 'Normal', ...heading(32, 0, 240, palette.nila) },
    toc(1, 0, true),
    toc(2, 284, false),
  ],
}

function toc(level: number, left: number, strong: boolean) {
  return {
    id: `TOC${level}`,
    name: `toc ${level}`,
    basedOn: 'Normal',
    run: { size: 21, bold: strong },
    paragraph: { spacing: { before: strong ? 100 : 0, after: 40 }, indent: { left } },
  }
}

const item = { indent: { left: 425, hanging: 425 } }

export const numbering: NonNullable<IPropertiesOptions['numbering']> = {
  config: [
    {
      reference: 'butir',
      levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', style: { paragraph: item } }],
    },
    {
      reference: 'angka',
      levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', style: { paragraph: item } }],
    },
  ],
}
