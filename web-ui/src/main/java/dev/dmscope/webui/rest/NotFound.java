package dev.dmscope.webui.rest;

/** Nothing is there. */
final class NotFound extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotFound(String detail) {
    super(detail);
  }
}
