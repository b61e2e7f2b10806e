package dev.dmscope.proxy.browser;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** Writes a screenshot with 256 colours, less than half the size of the original. */
final class SmallPng {
  private static final int COLOURS = 256;

  /** Squared distance below which two colours are of one kind. */
  private static final int ALIKE = 900;

  private SmallPng() {}

  static void write(byte[] png, Path file) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    int[] palette = palette(pixels);
    Map<Integer, Integer> nearest = new HashMap<>();
    byte[] indexed = new byte[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      indexed[i] =
          nearest.computeIfAbsent(pixels[i], colour -> nearest(palette, colour)).byteValue();
    }
    IndexColorModel colours = new IndexColorModel(8, palette.length, palette, 0, false, -1, 0);
    BufferedImage small =
        new BufferedImage(
            image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, colours);
    small
        .getRaster()
        .setDataElements(0, 0, image.getWidth(), image.getHeight(), indexed);
    ImageIO.write(small, "png", file.toFile());
  }

  private static int[] palette(int[] pixels) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int pixel : pixels) {
      counts.merge(pixel, 1, Integer::sum);
    }
    List<Integer> frequent =
        counts.keySet().stream()
            .sorted((a, b) -> Integer.compare(counts.get(b), counts.get(a)))
            .toList();
    Set<Integer> chosen = new LinkedHashSet<>();
    for (int colour : frequent) { // first one of each kind, so that a small coloured dot stays
      if (chosen.stream().noneMatch(other -> far(other, colour) < ALIKE)) {
        chosen.add(colour);
      }
    }
    chosen.addAll(frequent);
    return chosen.stream().limit(COLOURS).mapToInt(Integer::intValue).toArray();
  }

  private static int nearest(int[] palette, int colour) {
    return IntStream.range(0, palette.length)
        .boxed()
        .min((a, b) -> Integer.compare(far(palette[a], colour), far(palette[b], colour)))
        .orElseThrow();
  }

  private static int far(int a, int b) {
    int red = (a >> 16 & 255) - (b >> 16 & 255);
    int green = (a >> 8 & 255) - (b >> 8 & 255);
    int blue = (a & 255) - (b & 255);
    return red * red + green * green + blue * blue;
  }
}
