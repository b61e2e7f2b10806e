package dev.dmscope.proxy.catalogue;

import java.util.function.LongSupplier;

/**
 * What a catalogue is derived from. A catalogue of another recorder or analysis is made anew.
 *
 * @param recorder name of the recorder
 * @param analysis changes whenever the same recording would give other rows: program and rules
 * @param last the newest exchange of the recording; a catalogue that claims more is made anew
 */
public record Source(String recorder, String analysis, LongSupplier last) {}
