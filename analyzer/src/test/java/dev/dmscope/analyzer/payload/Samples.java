package dev.dmscope.analyzer.payload;

/** Made for these tests. */
final class Samples {
  /** X.509, CN=dmscope test, signed by itself with ECDSA; its key was thrown away. */
  static final String CERTIFICATE =
      "MIIBOzCB46ADAgECAhQO/XGnEIjhZJNEX9xqGjibFoEH4zAKBggqhkjOPQQDAjAXMRUwEwYDVQQD"
          + "DAxkbXNjb3BlIHRlc3QwHhcNMjYxMTIyMDQyMTMwWhcNMzYxMTE5MDQyMTMwWjAXMRUwEwYDVQQD"
          + "DAxkbXNjb3BlIHRlc3QwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAASjEDmod98AJaOCSbZNfaJJ"
          + "AcnBMcda1gnptAPaOoUkWx6dHrfRJjv0Ft/kvk96Plo1ql8vHkY8audlb1tVG1M5ow0wCzAJBgNV"
          + "HRMEAjAAMAoGCCqGSM49BAMCA0cAMEQCIDHVPkNkqZlQzXjZuUccc1bmNPUub04AjHfBjoP+4K6S"
          + "AiAbGphg/6btvINZf5PiZvZ1dc79npJwJdKj1jX3Zak4Ag==";

  private Samples() {}
}
