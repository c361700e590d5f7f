/** The design system's front door: shells, fields, parts, charts, formats. Pages import from here. */
export * from './format.ts'
export { toHtml } from './html.ts'
export { keepMarkup } from './kept.ts'
export { GayaPage } from './gaya.tsx'
export {
  assetList,
  buildScript,
  faviconAsset,
  makeAsset,
  scriptAsset,
  suaraScriptAsset,
  wargaScriptAsset,
  type Asset,
} from './assets.ts'
export { criticalCss, minifyCss } from './css.ts'
export { accentCss, citizenAccentCss, deriveAccent, type Accent } from './color/tokens.ts'
export { Mark } from './mark.tsx'
export type { Instansi, NavItem, ShellProps } from './shell/props.ts'
export { AuthPage } from './shell/auth.tsx'
export { CitizenPage } from './shell/citizen.tsx'
export { DeskPage, type DeskPageProps, type DeskUser } from './shell/desk.tsx'
export { KioskPage } from './shell/kiosk.tsx'
export { LanguageSwitch } from './shell/parts.tsx'
export { PortalPage, type PortalPageProps } from './shell/portal.tsx'
export { dari, RecordPage, type Bingkai, type PemilikHalaman, type RecordPageProps } from './shell/record.tsx'
export { TvPage } from './shell/tv.tsx'
export { PrintPage } from './shell/print.tsx'
export type { FieldProps, Option } from './field/props.ts'
export { CheckboxGroup, RadioGroup, Select } from './field/choice.tsx'
export { Button, ErrorSummary, Form, LinkButton } from './field/form.tsx'
export { QuestionGroup, type QuestionGroupProps } from './field/question.tsx'
export { SakelarHapus } from './field/sakelar-hapus.tsx'
export { DateField, FileField, NumberField, TextArea, TextField } from './field/text.tsx'
export { TungguBukti, type TungguBuktiProps } from './part/tunggu-bukti.tsx'
export { Progress, Stat, StatRow, Stepper, TodoList, type Todo } from './part/figure.tsx'
export {
  Breadcrumb,
  Card,
  DescriptionList,
  Details,
  PageHead,
  Section,
  Tabs,
  type DescriptionItem,
} from './part/layout.tsx'
export { EmptyState, Notice, Tag, type Tone } from './part/message.tsx'
export { Saring } from './part/saring.tsx'
export { PaperNote } from './part/paper-note.tsx'
export { Pagination, Table, type Column, type TableProps } from './part/table.tsx'
export { TableSection } from './part/table-section.tsx'
export { RiwayatSerbuan } from './part/riwayat-serbuan.tsx'
export { Unsaved } from './part/unsaved.tsx'
export * from './charts/index.ts'
