package dev.dmscope.proxy.search.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The fields of the filter language. */
public enum Field {
  DEVICE(Kind.KEYWORD),
  SERVER(Kind.KEYWORD),
  /** The protocol's SessionID, or {@code #} and the id of the recorded session. */
  SESSION(Kind.KEYWORD),
  MSGID(Kind.KEYWORD),
  CMD(Kind.KEYWORD),
  CMDID(Kind.KEYWORD),
  TARGET(Kind.PATH),
  SOURCE(Kind.PATH),
  /** Any LocURI, and all below it. */
  URI(Kind.PATH),
  STATUS(Kind.NUMBER),
  ALERT(Kind.NUMBER),
  DATA(Kind.TEXT),
  TYPE(Kind.KEYWORD),
  FORMAT(Kind.KEYWORD),
  RULE(Kind.KEYWORD),
  SEVERITY(Kind.CHOICE, "error warning info"),
  DIR(Kind.CHOICE, "to-server to-device"),
  /** The status of the HTTP response. */
  HTTP(Kind.NUMBER),
  ENC(Kind.CHOICE, "xml wbxml"),
  FINAL(Kind.CHOICE, "yes no"),
  IS(Kind.CHOICE, "open closed resend malformed"),
  HAS(Kind.CHOICE, "finding session status alert results atomic"),
  SINCE(Kind.TIME),
  UNTIL(Kind.TIME),
  BYTES(Kind.SIZE);

  /** What values a field takes. */
  public enum Kind {
    /** A word, whole or with stars. */
    KEYWORD,
    /** A LocURI. */
    PATH,
    /** A number or a range of numbers. */
    NUMBER,
    /** A number of bytes, such as {@code 10k}. */
    SIZE,
    /** A time, such as {@code -1h} or {@code 2026-11-21}. */
    TIME,
    /** Words. */
    TEXT,
    /** One of a few. */
    CHOICE
  }

  /** What {@code is:} knows of sessions besides. */
  private static final String SESSION_STATES = "open closed done aborted cut";

  private final Kind kind;
  private final String choices;

  Field(Kind kind) {
    this(kind, "");
  }

  Field(Kind kind, String choices) {
    this.kind = kind;
    this.choices = choices;
  }

  /** What values it takes. */
  public Kind kind() {
    return kind;
  }

  /** The values a choice can have. */
  public List<String> choices(Scope scope) {
    String all = this == IS && scope == Scope.SESSIONS ? SESSION_STATES : choices;
    return List.of(all.split(" "));
  }

  /** Its name in queries. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The field of that name, in any case. */
  public static Optional<Field> named(String name) {
    return Arrays.stream(values()).filter(f -> f.label().equalsIgnoreCase(name)).findFirst();
  }

  /** The field whose name looks most like this. */
  static Field nearest(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    Field best = DEVICE;
    int least = Integer.MAX_VALUE;
    for (Field field : values()) {
      int distance = Spelling.distance(wanted, field.label());
      if (distance < least) {
        least = distance;
        best = field;
      }
    }
    return best;
  }
}
