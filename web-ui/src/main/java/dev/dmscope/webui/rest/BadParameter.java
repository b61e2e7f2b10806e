package dev.dmscope.webui.rest;

/** A parameter of the URL has a value it cannot have. */
final class BadParameter extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String name;

  BadParameter(String name, String detail) {
    super(detail);
    this.name = name;
  }

  String code() {
    return name + "-invalid";
  }
}
