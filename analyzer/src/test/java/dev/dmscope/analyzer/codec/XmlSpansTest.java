package dev.dmscope.analyzer.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dmscope.analyzer.tree.Element;
import dev.dmscope.analyzer.tree.Node;
import dev.dmscope.analyzer.tree.Span;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random documents whose writer knows where everything stands. */
class XmlSpansTest {
  private static final String[] TEXTS = {
    "a", " \r\n ", "\u20AC\uD83D\uDE00", "&amp;", "&#x41;&lt;", "x > y", "long ".repeat(900)
  };
  private static final String[] ODDMENTS = {"", "", "", "<!-- > -->", "<?p > ?>"};

  private final Random random = new Random(7);

  @Test
  void everySpanIsExact() {
    for (int i = 0; i < 2_000; i++) {
      Writer writer = new Writer();
      if (random.nextBoolean()) {
        writer.put(random.nextBoolean() ? "\uFEFF<?xml version='1.0'?>\r\n" : "<!-- a -->\n");
      }
      writer.element(0);
      byte[] body = writer.out.toByteArray();
      Decoded decoded = Codec.decode(body, Hints.NONE);
      assertThat(decoded).isInstanceOf(Decoded.Document.class);
      List<Span> found = new ArrayList<>();
      collect(decoded.tree().orElseThrow(), found);
      assertThat(found).as(new String(body, UTF_8)).isEqualTo(writer.spans);
    }
  }

  private static void collect(Node node, List<Span> into) {
    into.add(node.span());
    if (node instanceof Element element) {
      into.add(element.startTag());
      element.attributes().forEach(attribute -> into.add(attribute.span()));
      element.children().forEach(child -> collect(child, into));
    }
  }

  private final class Writer {
    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    final List<Span> spans = new ArrayList<>();

    void put(String text) {
      out.writeBytes(text.getBytes(UTF_8));
    }

    void element(int depth) {
      int start = out.size();
      int place = spans.size();
      spans.add(new Span(0, 0));
      spans.add(new Span(0, 0));
      put("<a" + depth);
      for (int i = random.nextInt(3); i > 0; i--) {
        put(" ");
        int from = out.size();
        put(i % 2 == 0 ? "xmlns:n" + i + " = 'u>'" : "b" + i + "=\"\u00FC '/&lt; >\"");
        spans.add(new Span(from, out.size()));
      }
      if (random.nextInt(4) == 0) {
        put(" />");
        spans.set(place + 1, new Span(start, out.size()));
      } else {
        put(">");
        spans.set(place + 1, new Span(start, out.size()));
        content(depth);
        put("</a" + depth + " >");
      }
      spans.set(place, new Span(start, out.size()));
    }

    void content(int depth) {
      for (int i = random.nextInt(5); i > 0; i--) {
        put(ODDMENTS[random.nextInt(ODDMENTS.length)]);
        int from = out.size();
        if (random.nextBoolean()) {
          put(TEXTS[random.nextInt(TEXTS.length)]);
          spans.add(new Span(from, out.size()));
        } else {
          put("<![CDATA[<a>]]>");
          spans.add(new Span(from, out.size()));
        }
        if (depth < 6) {
          element(depth + 1);
        } else {
          put("<!-- apart -->");
        }
      }
    }
  }
}
