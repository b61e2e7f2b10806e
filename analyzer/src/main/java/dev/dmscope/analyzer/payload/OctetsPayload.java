package dev.dmscope.analyzer.payload;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Anything else whose sender says that it is bytes, or that begins as a well-known format does. */
final class OctetsPayload implements PayloadKind {
  private static final int SHORTEST_GUESSED = 64;

  private record Magic(String hex, String name) {}

  private static final List<Magic> KNOWN =
      List.of(
          new Magic("504b0304", "ZIP archive"),
          new Magic("1f8b08", "gzip data"),
          new Magic("4d534346", "Cabinet archive"),
          new Magic("d0cf11e0a1b11ae1", "OLE file, such as an MSI package"),
          new Magic("4d5a", "Windows program"),
          new Magic("7f454c46", "ELF program"),
          new Magic("89504e470d0a1a0a", "PNG image"),
          new Magic("ffd8ff", "JPEG image"),
          new Magic("25504446", "PDF document"));

  @Override
  public Optional<Recognised> recognise(PayloadInput input) {
    int length = input.bytes().length;
    Optional<String> known = known(input.bytes());
    boolean saysSo = input.declared().isBase64() || input.via() == Via.OPAQUE;
    boolean packed = input.via() == Via.BASE64 || input.via() == Via.OPAQUE;
    if (!packed || (!saysSo && (known.isEmpty() || length < SHORTEST_GUESSED))) {
      return Optional.empty();
    }
    String size = length == 1 ? "1 byte" : length + " bytes";
    return Optional.of(
        Recognised.open(
            "octets", known.map(name -> name + ", " + size).orElse("Octets, " + size), List.of()));
  }

  private static Optional<String> known(byte[] bytes) {
    String start = HexFormat.of().formatHex(bytes, 0, Math.min(8, bytes.length));
    return KNOWN.stream().filter(m -> start.startsWith(m.hex)).map(Magic::name).findFirst();
  }
}
