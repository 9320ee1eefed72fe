export const invented = 1
