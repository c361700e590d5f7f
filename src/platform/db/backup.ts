export { backupTo, type BackupOptions } from './backup/write.ts'
export { restoreFrom, type PendingJob, type RestoreOptions } from './backup/restore.ts'
export { BackupError, readManifest, type Manifest } from './backup/manifest.ts'
