/**
 * Tests in a real browser: Chromium, driven by Playwright, on the whole program with real TLS.
 *
 * <p>{@code ./mvnw verify -Pbrowser} compiles and runs them. Chromium is looked for at {@code
 * /usr/bin/chromium}, or where {@code -Dui.chromium} says; where there is none they are skipped,
 * with {@code -Dui.browser=required} they fail.
 */
package dev.dmscope.proxy.browser;
