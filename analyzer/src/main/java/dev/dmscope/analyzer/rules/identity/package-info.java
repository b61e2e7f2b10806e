/**
 * Rules on MsgID and CmdID: missing, repeated, out of step. Imports rule and what it judges. Start
 * at {@link dev.dmscope.analyzer.rules.identity.CmdidMissing}, and for a fold over a session at
 * {@link dev.dmscope.analyzer.rules.identity.MsgidGap}.
 */
@NullMarked
package dev.dmscope.analyzer.rules.identity;

import org.jspecify.annotations.NullMarked;
