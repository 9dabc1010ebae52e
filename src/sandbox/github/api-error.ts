/** One fault of a request, as GitHub lists them in a 422. */
export interface FieldError {
  readonly resource: string
  readonly code: 'already_exists' | 'custom' | 'invalid' | 'missing' | 'missing_field'
  readonly field?: string
  readonly message?: string
}

/** A refusal by the API: status, GitHub's words, and for a 422 what is wrong with which field. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly status: 401 | 403 | 404 | 405 | 409 | 422
  readonly errors: readonly FieldError[] | undefined

  constructor(status: ApiError['status'], message: string, errors?: readonly FieldError[]) {
    super(message)
    this.status = status
    this.errors = errors
  }
}

/** Refuse because something is not there, or because it must not be seen. */
export function notFound(): ApiError {
  return new ApiError(404, 'Not Found')
}

/** Refuse a field of a body. */
export function invalid(
  resource: string,
  field: string,
  code: FieldError['code'] = 'invalid',
  message?: string,
): ApiError {
  const error = { resource, field, code, ...(message === undefined ? {} : { message }) }
  return new ApiError(422, 'Validation Failed', [error])
}
