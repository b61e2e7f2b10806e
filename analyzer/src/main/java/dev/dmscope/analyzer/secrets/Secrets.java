package dev.dmscope.analyzer.secrets;

import dev.dmscope.analyzer.codec.Decoded;
import dev.dmscope.analyzer.tree.Attribute;
import dev.dmscope.analyzer.tree.Element;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * The secrets of one document. An element is hidden with all its text and all below it; its name
 * and its place stay visible. Attributes are hidden one by one. Immutable.
 */
public final class Secrets {
  /** No secrets. */
  public static final Secrets NONE = new Secrets();

  private final BitSet elements = new BitSet();
  private final Set<Attribute> attributes = Collections.newSetFromMap(new IdentityHashMap<>(2));

  /** What of these is hidden for its text only, not for its name or place. */
  private final BitSet elementsByText = new BitSet();

  private final Set<Attribute> attributesByText =
      Collections.newSetFromMap(new IdentityHashMap<>(2));

  private Secrets() {}

  /** Finds the secrets of the document with that root, whole or partial. */
  public static Secrets in(Element root) {
    Secrets found = new Secrets();
    new SecretFinder(found.elements, found.attributes, found.elementsByText, found.attributesByText)
        .walk(root);
    return found.isEmpty() ? NONE : found;
  }

  /** Finds the secrets of whatever a body turned out to be. */
  public static Secrets in(Decoded decoded) {
    return decoded.tree().map(Secrets::in).orElse(NONE);
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return elements.isEmpty() && attributes.isEmpty();
  }

  /** Whether the text of that element is a secret. */
  public boolean hides(Element element) {
    return elements.get(element.id());
  }

  /** Whether the value of that very attribute of this document is a secret. */
  public boolean hides(Attribute attribute) {
    return attributes.contains(attribute);
  }

  /**
   * Whether that text is a secret only because something in it is: who takes it apart can hide that
   * alone.
   */
  public boolean hidesForItsText(Element element) {
    return elementsByText.get(element.id());
  }

  /** The same of an attribute. */
  public boolean hidesForItsText(Attribute attribute) {
    return attributesByText.contains(attribute);
  }

  /** Whether text that nothing else tells of holds a secret. */
  public static boolean holdsSecret(String text) {
    return SecretText.holdsSecret(text);
  }

  /** The element's own text, or the mask if it is a secret. */
  public String text(Element element) {
    return hides(element) ? masked(element.text()) : element.text();
  }

  /** The attribute's value, or the mask if it is a secret. */
  public String value(Attribute attribute) {
    return hides(attribute) ? masked(attribute.value()) : attribute.value();
  }

  /**
   * The document with the mask in place of each secret; numbers and spans stay. The same tree if it
   * has none.
   */
  public static Element masked(Element root) {
    Secrets secrets = in(root);
    return secrets.isEmpty() ? root : new TreeMask(secrets).copy(root);
  }

  /** What stands in place of a secret, such as {@code ‹secret len=16›}; blank text stays. */
  public static String masked(String secret) {
    return secret.isBlank() ? secret : "‹secret len=" + secret.strip().length() + "›";
  }

  /** Whether a header field of that name is a secret. */
  public static boolean hidesHeader(String name) {
    return SecretNames.isSecretHeader(name);
  }

  /** A request target or an address, values of secret query parameters masked. */
  public static String target(String target) {
    return QueryMask.mask(target);
  }

  /**
   * A copy of the body with each byte of a secret overwritten by {@code *}: same length, so that
   * spans still fit. Where a body could not be read to its end, or not at all, everything after the
   * first name of a secret is overwritten.
   *
   * @param decoded what {@code body} turned out to be
   */
  public static byte[] mask(byte[] body, Decoded decoded) {
    byte[] copy = body.clone();
    new BodyMask(body, copy).mask(decoded);
    return copy;
  }
}
