/** What a kiosk asks of its browser; each of them may be refused, and nothing depends on it. */

export function enterLayarPenuh(): void {
  if (!document.fullscreenElement) document.documentElement.requestFullscreen?.().catch(() => undefined)
  // oxlint-disable-next-line typescript/no-unnecessary-condition -- absent outside secure contexts
  void navigator.wakeLock?.request('screen').catch(() => undefined)
}

export function leaveLayarPenuh(): void {
  if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined)
}

let terjaga = false

/** "Back" leads nowhere: there is no earlier page of somebody else, and the kiosk does not leave its own. */
export function guardRiwayat(): void {
  terjaga = true
  history.pushState(null, '')
  window.addEventListener('popstate', () => {
    if (terjaga) history.pushState(null, '')
  })
  document.addEventListener('contextmenu', (event) => event.preventDefault())
}

export const releaseRiwayat = (): void => {
  terjaga = false
}
