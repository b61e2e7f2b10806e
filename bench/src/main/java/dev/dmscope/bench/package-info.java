/**
 * Benchmarks of the pure code. {@link dev.dmscope.bench.Ratios} compares decoders with their limits
 * within one run and is what the promises are measured by; the JMH benchmarks are for work on a
 * single part. All read {@link dev.dmscope.bench.Messages}, the same in every run. See README.md.
 */
@NullMarked
package dev.dmscope.bench;

import org.jspecify.annotations.NullMarked;
