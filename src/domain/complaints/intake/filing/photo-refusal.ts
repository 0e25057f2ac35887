/** Why a file is not kept with the case; `late`: not yet. */
export type PhotoRefusal = 'no-photo' | 'too-large' | 'too-many' | 'not-reached' | 'late';
