package dev.dmscope.analyzer.secrets;

/** Hides the secrets in the query of an address. */
final class QueryMask {
  private QueryMask() {}

  static String mask(String target) {
    int query = target.indexOf('?');
    if (query < 0) {
      return target;
    }
    StringBuilder masked = new StringBuilder(target.length()).append(target, 0, query);
    char before = '?';
    for (int at = query + 1; at <= target.length(); ) {
      int end = endOf(target, at);
      masked.append(before).append(parameter(target.substring(at, end)));
      before = '&';
      at = end + 1;
    }
    return masked.toString();
  }

  private static int endOf(String target, int from) {
    int end = target.indexOf('&', from);
    return end < 0 ? target.length() : end;
  }

  private static String parameter(String pair) {
    int equals = pair.indexOf('=');
    if (equals < 0) {
      return pair;
    }
    String name = pair.substring(0, equals);
    String value = pair.substring(equals + 1);
    boolean secret =
        SecretNames.isSecretParameter(name)
            || (SecretNames.isWeak(name) && SecretText.looksLikeKey(value));
    return secret ? name + "=" + Secrets.masked(value) : pair;
  }
}
