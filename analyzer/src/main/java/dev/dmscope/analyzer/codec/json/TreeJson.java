package dev.dmscope.analyzer.codec.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.codec.Fault;
import dev.dmscope.analyzer.codec.Notice;
import dev.dmscope.analyzer.tree.Attribute;
import dev.dmscope.analyzer.tree.Element;
import dev.dmscope.analyzer.tree.Node;
import dev.dmscope.analyzer.tree.Span;
import dev.dmscope.analyzer.tree.Text;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/**
 * Writes what a body was decoded to as one JSON object:
 *
 * <ul>
 *   <li>{@code type}: {@code syncml}, {@code devinf} …; null if the body is damaged or no document
 *   <li>{@code encoding}: {@code xml}, {@code wbxml} …; null if it is no document
 *   <li>{@code root}: the tree, whole or as far as it could be read; null if there is none
 *   <li>{@code notices}: what is odd, as objects with {@code code}, {@code offset}, {@code text}
 *   <li>{@code fault}: null, or {@code code}, {@code offset} and {@code reason} of what ended the
 *       reading; for no document only the {@code reason}
 * </ul>
 *
 * An element has {@code name}, {@code namespace}, {@code bytes} (first byte, byte after the last,
 * in the body as received), {@code attributes} (objects with {@code name}, {@code value}, {@code
 * bytes}; left out if there are none) and {@code children}: elements, and texts with {@code text},
 * {@code form} and {@code bytes}. The form is {@code characters}, {@code cdata}, {@code opaque},
 * {@code binary}, which is in Base64, or {@code token}: no text, but a WBXML token with its
 * operand, such as {@code EXT_T_0 5}.
 */
public final class TreeJson {
  private static final JsonFactory JSON = new JsonFactory();

  private final JsonGenerator out;

  private TreeJson(JsonGenerator out) {
    this.out = out;
  }

  /**
   * Writes the object and a line end; {@code to} stays open.
   *
   * @throws IOException if {@code to} does
   */
  public static void write(Decoded decoded, Writer to) throws IOException {
    JsonGenerator out = JSON.createGenerator(to);
    out.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    out.setPrettyPrinter(new DefaultPrettyPrinter());
    new TreeJson(out).decoded(decoded);
    out.writeRaw('\n');
    out.close();
  }

  private void decoded(Decoded decoded) throws IOException {
    out.writeStartObject();
    out.writeFieldName("type");
    if (decoded instanceof Decoded.Document document) {
      name(document.type());
      out.writeFieldName("encoding");
      name(document.encoding());
    } else {
      out.writeNull();
      out.writeFieldName("encoding");
      if (decoded instanceof Decoded.Malformed malformed) {
        name(malformed.encoding());
      } else {
        out.writeNull();
      }
    }
    out.writeFieldName("root");
    Element root = decoded.tree().orElse(null);
    if (root == null) {
      out.writeNull();
    } else {
      element(root);
    }
    notices(decoded);
    fault(decoded);
    out.writeEndObject();
  }

  private void notices(Decoded decoded) throws IOException {
    out.writeArrayFieldStart("notices");
    for (Notice notice : decoded.notices()) {
      out.writeStartObject();
      out.writeStringField("code", notice.code());
      out.writeNumberField("offset", notice.offset());
      out.writeStringField("text", notice.text());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void fault(Decoded decoded) throws IOException {
    out.writeFieldName("fault");
    if (decoded instanceof Decoded.Document) {
      out.writeNull();
      return;
    }
    out.writeStartObject();
    if (decoded instanceof Decoded.Malformed malformed) {
      Fault fault = malformed.fault();
      out.writeStringField("code", fault.code());
      out.writeNumberField("offset", fault.offset());
      out.writeStringField("reason", fault.reason());
    } else {
      boolean other = decoded instanceof Decoded.NotSyncml;
      out.writeStringField("reason", other ? ((Decoded.NotSyncml) decoded).why() : "empty");
    }
    out.writeEndObject();
  }

  /** Recursion is as deep as the tree, which decoders bound. */
  private void element(Element element) throws IOException {
    out.writeStartObject();
    out.writeStringField("name", element.name());
    out.writeStringField("namespace", element.namespace());
    bytes(element.span());
    if (!element.attributes().isEmpty()) {
      out.writeArrayFieldStart("attributes");
      for (Attribute attribute : element.attributes()) {
        out.writeStartObject();
        out.writeStringField("name", attribute.name());
        out.writeStringField("value", attribute.value());
        bytes(attribute.span());
        out.writeEndObject();
      }
      out.writeEndArray();
    }
    out.writeArrayFieldStart("children");
    for (Node child : element.children()) {
      if (child instanceof Element below) {
        element(below);
      } else if (child instanceof Text text) {
        text(text);
      }
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void text(Text text) throws IOException {
    out.writeStartObject();
    out.writeStringField("text", text.value());
    out.writeFieldName("form");
    name(text.form());
    bytes(text.span());
    out.writeEndObject();
  }

  private void bytes(Span span) throws IOException {
    out.writeFieldName("bytes");
    out.writeArray(new int[] {span.start(), span.end()}, 0, 2);
  }

  private void name(Enum<?> constant) throws IOException {
    out.writeString(constant.name().toLowerCase(Locale.ROOT));
  }
}
