/**
 * A recording made up for tests and for work on the browser application: {@code SampleServer} shows
 * it. The sessions are in {@code src/test/resources/sample}.
 */
package dev.dmscope.webui.sample;
