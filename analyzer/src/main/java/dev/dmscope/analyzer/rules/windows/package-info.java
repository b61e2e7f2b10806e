/**
 * Rules that hold for the OMA DM client of Windows only. Imports rule and what it judges. Start at
 * {@link dev.dmscope.analyzer.rules.windows.WinUserScopeWithoutUser}.
 */
@NullMarked
package dev.dmscope.analyzer.rules.windows;

import org.jspecify.annotations.NullMarked;
