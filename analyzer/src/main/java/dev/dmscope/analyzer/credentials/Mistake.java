package dev.dmscope.analyzer.credentials;

/** What peers are known to do wrong with credentials; each is said as what the sender did. */
public enum Mistake {
  NONCE_OF_EARLIER_MESSAGE("used the nonce of an earlier message"),
  NONCE_OF_EARLIER_SESSION("used the nonce of the session before"),
  NONCE_OF_ACCOUNT("used the first nonce of the account, not the one of the last challenge"),
  NONCE_ZERO("used the nonce 0x00000000"),
  NONCE_EMPTY("used an empty nonce"),
  NONCE_AS_BASE64("hashed the nonce as base64 text, not as bytes"),
  NONCE_AS_HEX("hashed the nonce as hexadecimal text, not as bytes"),
  NONCE_DECODED_TWICE("decoded the nonce from base64 twice"),
  NONCE_CUT_AT_NUL("cut the nonce at its first zero byte, as a C string is"),
  NONCE_LEFT_OUT("left out the nonce and its colon"),

  KEY_NOT_BASE64("hashed MD5(user:password) as bytes, not as base64 text"),
  KEY_AS_HEX("hashed MD5(user:password) as hexadecimal text, not as base64 text"),
  KEY_NOT_HASHED("hashed user:password:nonce at once, without MD5 and base64 of user:password"),
  NO_COLON("left out the colon between user and password"),

  USER_IS_LOC_URI("took Source/LocURI for the user name"),
  USER_IS_LOC_NAME("took another user name than the account's, the one in LocName"),
  USER_CASE("changed upper and lower case of the user name"),
  PASSWORD_CASE("changed upper and lower case of the password"),
  PASSWORD_WITH_BREAK("hashed the password with a line break at its end"),
  PASSWORD_WITH_SPACE("hashed the password with a space at its end"),
  PASSWORD_WITH_NUL("hashed the password with a zero byte at its end"),
  PASSWORD_TRIMMED("removed white space at the ends of user name or password"),
  PASSWORD_EMPTY("used an empty password"),
  PASSWORD_IN_BASE64("took the password's base64 text for the password"),
  PASSWORD_DECODED("decoded the password from base64 before use"),
  PASSWORD_ESCAPED("took the password in its XML-escaped form"),
  USER_AND_PASSWORD_SWAPPED("swapped user name and password"),
  NOT_UTF8("did not write user name and password in UTF-8"),
  OTHER_ACCOUNT("used the account that belongs to the other side"),

  SENT_AS_HEX("sent the digest in hexadecimal instead of base64"),
  SENT_HEX_IN_BASE64("sent base64 of the hexadecimal text of the digest"),
  SENT_BASE64_TWICE("applied base64 twice"),
  SENT_URL_ALPHABET("used the URL alphabet of base64 (- and _ for + and /)"),
  SENT_AS_CLEAR_TEXT("sent user:password without base64"),

  BODY_UNCOMPRESSED("hashed the body before it was compressed"),
  BODY_CHUNKED("hashed the body with its chunk sizes"),
  BODY_AS_XML("hashed the XML form of the body, not the WBXML that was sent"),
  BODY_LINE_BREAKS("hashed the body with other line breaks than were sent"),
  BODY_EMPTY("hashed an empty body"),
  BODY_LEFT_OUT("left the body out, as syncml:auth-md5 does"),
  BODY_HASH_RAW("hashed MD5(body) as bytes, not as base64 text"),
  BODY_HASH_HEX("hashed MD5(body) as hexadecimal text, not as base64 text");

  private final String text;

  Mistake(String text) {
    this.text = text;
  }

  /** Goes on after "the device" or "the server"; holds no value of the wire. */
  public String text() {
    return text;
  }
}
