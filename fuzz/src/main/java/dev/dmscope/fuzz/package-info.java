/**
 * Looks for inputs that break what reads bytes of others: each target takes any bytes and throws
 * when a promise does not hold. Jazzer makes the bytes. Start at {@link dev.dmscope.fuzz.Fuzz};
 * imports whatever it tries.
 */
@NullMarked
package dev.dmscope.fuzz;

import org.jspecify.annotations.NullMarked;
