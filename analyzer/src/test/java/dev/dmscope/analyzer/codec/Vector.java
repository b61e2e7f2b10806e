package dev.dmscope.analyzer.codec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A row of vectors.tsv. */
record Vector(String name, byte[] bytes, String expected, Optional<byte[]> twin) {

  static Map<String, Vector> all() {
    Map<String, Vector> all = new LinkedHashMap<>();
    String table = new String(resource("vectors.tsv"), StandardCharsets.UTF_8);
    table
        .lines()
        .skip(1)
        .map(line -> line.split("\t"))
        .forEach(
            row ->
                all.put(
                    row[0],
                    new Vector(
                        row[0],
                        HexFormat.of().parseHex(row[1]),
                        row[2],
                        row[3].equals("-") ? Optional.empty() : Optional.of(resource(row[3])))));
    return all;
  }

  static byte[] resource(String name) {
    try (InputStream in = Vector.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
