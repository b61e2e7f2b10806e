package dev.dmscope.bench;

import dev.dmscope.analyzer.codec.Codec;
import dev.dmscope.analyzer.codec.Hints;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the same bodies in turns by ourselves, by the least possible work and by libwbxml, and
 * prints ratios: on a shared machine only they mean much. Arguments: the number of rounds, 9 unless
 * given. The system property {@code dmscope.peer} names the program of libwbxml/tree.c.
 */
public final class Ratios {
  private static final long TURN = 150_000_000;
  private static final int WARM_UP = 4;

  private final List<Contestant> contestants = new ArrayList<>();
  private final Optional<String> peer =
      Optional.ofNullable(System.getProperty("dmscope.peer")).filter(path -> !path.isEmpty());

  private Ratios() {}

  public static void main(String[] args) throws Exception {
    new Ratios().run(args.length > 0 ? Integer.parseInt(args[0]) : 9);
  }

  private void run(int rounds) throws Exception {
    for (int size : new int[] {8 << 10, 64 << 10, 1 << 20}) {
      wbxml(size);
    }
    for (int size : new int[] {1 << 10, 20 << 10, 1 << 20}) {
      xml(size);
    }
    for (int round = -WARM_UP; round < rounds; round++) {
      for (Contestant contestant : contestants) {
        contestant.run(TURN, round >= 0);
      }
    }
    contestants.forEach(System.out::println);
    System.out.println();
    for (String size : new String[] {"8K", "64K", "1M"}) {
      ratio("token walk " + size, "wbxml " + size);
      peer.ifPresent(p -> ratio("libwbxml " + size, "wbxml " + size));
    }
    ratio("wbxml 8K", "wbxml 1M");
    for (String size : new String[] {"1K", "20K", "1M"}) {
      ratio("aalto " + size, "xml " + size);
    }
    ratio("xml 20K", "xml 1M");
  }

  private void wbxml(int size) throws IOException {
    byte[] body = Messages.wbxml(size);
    contestants.add(new Contestant("wbxml " + named(size), body, Ratios::decode));
    contestants.add(new Contestant("token walk " + named(size), body, Limits::tokens));
    if (peer.isPresent()) {
      Path file = Files.createTempFile("dmscope-", ".wbxml");
      file.toFile().deleteOnExit();
      Files.write(file, body);
      String program = peer.get();
      contestants.add(
          new Contestant(
              "libwbxml " + named(size), body.length, nanos -> libwbxml(program, file, nanos)));
    }
  }

  private void xml(int size) {
    byte[] body = Messages.xml(size);
    contestants.add(new Contestant("xml " + named(size), body, Ratios::decode));
    contestants.add(new Contestant("aalto " + named(size), body, Limits::aalto));
  }

  private static long decode(byte[] body) {
    return Codec.decode(body, Hints.NONE).tree().orElseThrow().children().size();
  }

  private static double libwbxml(String program, Path file, long nanos) throws Exception {
    Process process =
        new ProcessBuilder(program, file.toString(), Double.toString(nanos / 1e9))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(program + " failed on " + file);
    }
    return Double.parseDouble(out.strip());
  }

  private void ratio(String of, String to) {
    double value = find(of).perByte() / find(to).perByte();
    System.out.printf("%-18s / %-12s %6.2f%n", of, to, value);
  }

  private Contestant find(String name) {
    return contestants.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
  }

  private static String named(int size) {
    return size < 1 << 20 ? (size >> 10) + "K" : (size >> 20) + "M";
  }
}
