package dev.dmscope.proxy.cli;

import dev.dmscope.proxy.intercept.Listen;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads what {@link Listen#of} reads. */
final class ListenConverter implements ITypeConverter<Listen> {
  @Override
  public Listen convert(String text) {
    try {
      return Listen.of(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
