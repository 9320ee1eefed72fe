export const sentence = 'Yes.'
