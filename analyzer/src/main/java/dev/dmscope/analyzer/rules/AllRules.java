package dev.dmscope.analyzer.rules;

import dev.dmscope.analyzer.rule.Rule;
import dev.dmscope.analyzer.rules.atomic.AtomicAddThenReplace;
import dev.dmscope.analyzer.rules.atomic.AtomicContainsGet;
import dev.dmscope.analyzer.rules.atomic.AtomicEmpty;
import dev.dmscope.analyzer.rules.atomic.AtomicNested;
import dev.dmscope.analyzer.rules.atomic.AtomicNestedStatus;
import dev.dmscope.analyzer.rules.atomic.SequenceEmpty;
import dev.dmscope.analyzer.rules.command.AlertDataMissing;
import dev.dmscope.analyzer.rules.command.ItemMissing;
import dev.dmscope.analyzer.rules.envelope.BodyAfterFinal;
import dev.dmscope.analyzer.rules.envelope.RootNotSyncml;
import dev.dmscope.analyzer.rules.envelope.SyncmlStructure;
import dev.dmscope.analyzer.rules.envelope.UnknownElement;
import dev.dmscope.analyzer.rules.envelope.XmlNotWellFormed;
import dev.dmscope.analyzer.rules.header.SessionidChangesMidsession;
import dev.dmscope.analyzer.rules.header.SynchdrRequiredElement;
import dev.dmscope.analyzer.rules.header.VerdtdValue;
import dev.dmscope.analyzer.rules.header.VerprotoValue;
import dev.dmscope.analyzer.rules.identity.CmdidDuplicate;
import dev.dmscope.analyzer.rules.identity.CmdidMissing;
import dev.dmscope.analyzer.rules.identity.CmdidZero;
import dev.dmscope.analyzer.rules.identity.MsgidDuplicate;
import dev.dmscope.analyzer.rules.identity.MsgidFirstNotOne;
import dev.dmscope.analyzer.rules.identity.MsgidGap;
import dev.dmscope.analyzer.rules.identity.MsgidMissingOrNotNumeric;
import dev.dmscope.analyzer.rules.identity.ResendDetected;
import dev.dmscope.analyzer.rules.mapping.ResultsCmdref;
import dev.dmscope.analyzer.rules.mapping.ResultsMissing;
import dev.dmscope.analyzer.rules.mapping.StatusCmdMismatch;
import dev.dmscope.analyzer.rules.mapping.StatusCmdrefUnknown;
import dev.dmscope.analyzer.rules.mapping.StatusCodeNotForCommand;
import dev.dmscope.analyzer.rules.mapping.StatusMissing;
import dev.dmscope.analyzer.rules.mapping.StatusMsgrefUnknown;
import dev.dmscope.analyzer.rules.mapping.StatusRequiredElement;
import dev.dmscope.analyzer.rules.mapping.StatusSynchdrForm;
import dev.dmscope.analyzer.rules.mapping.StatusSynchdrMissing;
import dev.dmscope.analyzer.rules.session.FinalMissing;
import dev.dmscope.analyzer.rules.transport.ContentTypeBodyMismatch;
import dev.dmscope.analyzer.rules.uri.LocuriAsteriskSegment;
import dev.dmscope.analyzer.rules.uri.LocuriDotSegment;
import dev.dmscope.analyzer.rules.uri.LocuriEmptySegment;
import dev.dmscope.analyzer.rules.uri.LocuriStartsWithSlash;
import dev.dmscope.analyzer.rules.wbxml.ExtTokenInSyncml;
import dev.dmscope.analyzer.rules.wbxml.WbxmlCodepageLeak;
import dev.dmscope.analyzer.rules.wbxml.WbxmlMalformed;
import dev.dmscope.analyzer.rules.wbxml.WbxmlPublicIdUnknown;
import dev.dmscope.analyzer.rules.wbxml.WbxmlTrailingBytes;
import dev.dmscope.analyzer.rules.wbxml.WbxmlTruncated;
import dev.dmscope.analyzer.rules.wbxml.WbxmlUnknownToken;
import java.util.List;

/** Every rule, in the order of {@code docs/rules.md}: a new rule is a new line here. */
public final class AllRules {
  /** The rules. They are stateless, so one of each is enough. */
  public static final List<Rule> LIST =
      List.of(
          // The document as a whole
          new XmlNotWellFormed(),
          new RootNotSyncml(),
          new SyncmlStructure(),
          new UnknownElement(),
          new BodyAfterFinal(),
          // SyncHdr
          new SynchdrRequiredElement(),
          new VerdtdValue(),
          new VerprotoValue(),
          new SessionidChangesMidsession(),
          new MsgidMissingOrNotNumeric(),
          new MsgidFirstNotOne(),
          new MsgidGap(),
          new MsgidDuplicate(),
          new ResendDetected(),
          // CmdID
          new CmdidMissing(),
          new CmdidZero(),
          new CmdidDuplicate(),
          // Commands
          new ItemMissing(),
          // Status and Results
          new StatusSynchdrMissing(),
          new StatusSynchdrForm(),
          new StatusRequiredElement(),
          new StatusMsgrefUnknown(),
          new StatusCmdrefUnknown(),
          new StatusCmdMismatch(),
          new StatusMissing(),
          new StatusCodeNotForCommand(),
          new ResultsMissing(),
          new ResultsCmdref(),
          // Atomic and Sequence
          new AtomicNested(),
          new AtomicContainsGet(),
          new AtomicEmpty(),
          new SequenceEmpty(),
          new AtomicAddThenReplace(),
          new AtomicNestedStatus(),
          // LocURI
          new LocuriStartsWithSlash(),
          new LocuriDotSegment(),
          new LocuriEmptySegment(),
          new LocuriAsteriskSegment(),
          // Packages
          new FinalMissing(),
          // Alerts
          new AlertDataMissing(),
          // HTTP and encoding
          new ContentTypeBodyMismatch(),
          new WbxmlMalformed(),
          new WbxmlTruncated(),
          new WbxmlUnknownToken(),
          new WbxmlTrailingBytes(),
          new WbxmlCodepageLeak(),
          new WbxmlPublicIdUnknown(),
          new ExtTokenInSyncml());

  private AllRules() {}
}
