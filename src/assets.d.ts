declare module '*.css' {
  const text: string
  export default text
}
declare module '*.typ' {
  const text: string
  export default text
}
declare module '*.svg' {
  const text: string
  export default text
}
