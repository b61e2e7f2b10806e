package dev.dmscope.proxy.catalogue;

import dev.dmscope.webui.api.Counts;

/** How much a catalogue holds. */
public record CatalogueCounts(long messages, long sessions, long openSessions, Counts findings) {}
