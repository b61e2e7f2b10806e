package dev.dmscope.proxy.importer;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Archives of Fiddler: a ZIP with {@code raw/N_c.txt} (request), {@code raw/N_s.txt} (response) and
 * {@code raw/N_m.xml} (times). Nothing is unpacked to the disk, so names of entries lead nowhere.
 */
final class SazImporter implements Importer {
  private static final Pattern REQUEST = Pattern.compile("(?i)raw/0*([0-9]{1,9})_c\\.txt");

  private static final int MOST_ENTRIES = 500_000;

  /** A body of 16 MB with its head. */
  private static final int LARGEST = (16 << 20) + (256 << 10);

  /** More than this the whole archive may not grow, for each of its bytes, beyond a first bit. */
  private static final int RATIO = 100;

  private static final long ALWAYS = 64L << 20;

  @Override
  public boolean recognises(InputFile file) {
    return file.startsWith('P', 'K', 3, 4) || file.startsWith('P', 'K', 5, 6);
  }

  @Override
  public void read(InputFile file, Intake intake) throws IOException {
    intake.gap();
    try (ZipFile zip = new ZipFile(file.path().toFile())) {
      if (zip.size() > MOST_ENTRIES) {
        throw new ImportProblem("a ZIP of " + zip.size() + " entries, which no Fiddler writes");
      }
      Unpacking unpacking = new Unpacking(zip, file.path().toFile().length());
      for (int number : numbers(zip)) {
        try {
          intake.add(unpacking.session(file.name(), number));
        } catch (ImportProblem e) {
          intake.problem("session " + number + " is left out: " + e.getMessage());
        } catch (ZipException | EOFException e) {
          intake.problem("session " + number + " is left out, it is damaged: " + reason(e));
        }
      }
    } catch (ZipException | IllegalArgumentException e) {
      throw new ImportProblem("a ZIP that cannot be read: " + e.getMessage());
    }
  }

  private static String reason(IOException e) {
    return e.getMessage() == null ? "it ends too early" : e.getMessage();
  }

  private static Set<Integer> numbers(ZipFile zip) {
    Set<Integer> numbers = new TreeSet<>();
    zip.stream()
        .map(entry -> REQUEST.matcher(entry.getName().replace('\\', '/')))
        .filter(Matcher::matches)
        .forEach(name -> numbers.add(Integer.parseInt(name.group(1))));
    if (numbers.isEmpty()) {
      throw new ImportProblem("a ZIP, but not Fiddler's: expected entries such as raw/01_c.txt");
    }
    return numbers;
  }

  /** Unpacks entries and counts what comes out, whatever they say of their sizes. */
  private static final class Unpacking {
    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new HashMap<>();
    private long left;

    Unpacking(ZipFile zip, long size) {
      this.zip = zip;
      this.left = ALWAYS + RATIO * size;
      zip.stream()
          .forEach(
              entry ->
                  entries.putIfAbsent(
                      entry
                          .getName()
                          .replace('\\', '/')
                          .toLowerCase(Locale.ROOT)
                          .replaceFirst("^raw/0+(?=[0-9])", "raw/"),
                      entry));
    }

    Imported session(String file, int number) throws IOException {
      return SazSession.of(
          file,
          number,
          bytes("raw/" + number + "_c.txt"),
          bytes("raw/" + number + "_s.txt"),
          bytes("raw/" + number + "_m.xml"));
    }

    /** The entry, one byte more than the limit if it is longer; empty if there is none. */
    private byte[] bytes(String name) throws IOException {
      ZipEntry entry = entries.get(name);
      if (entry == null) {
        return new byte[0];
      }
      try (InputStream in = zip.getInputStream(entry)) {
        byte[] bytes = in.readNBytes(LARGEST + 1);
        left -= bytes.length;
        if (left < 0) {
          throw new ImportProblem(
              "the archive grows to more than 100 times its size, as no traffic does");
        }
        return bytes;
      }
    }
  }

  /** Whether an entry was read to its end. */
  static boolean isWhole(byte[] entry) {
    return entry.length <= LARGEST;
  }
}
