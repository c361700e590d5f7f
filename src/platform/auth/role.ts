/** The role sign-in works as: it sees the schema `masuk` and nothing else. */
export const AUTH_ROLE = 'sambut_masuk'
