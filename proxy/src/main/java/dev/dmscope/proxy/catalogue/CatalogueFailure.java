package dev.dmscope.proxy.catalogue;

/** The store behind the catalogue failed: a full disk, a damaged file. Nothing of it is lost. */
public final class CatalogueFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CatalogueFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
