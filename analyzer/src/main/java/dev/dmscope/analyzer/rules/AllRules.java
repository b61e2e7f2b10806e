package dev.dmscope.analyzer.rules;

import dev.dmscope.analyzer.credentials.Credentials;
import dev.dmscope.analyzer.rule.Rule;
import dev.dmscope.analyzer.rules.atomic.AtomicAddThenReplace;
import dev.dmscope.analyzer.rules.atomic.AtomicContainsGet;
import dev.dmscope.analyzer.rules.atomic.AtomicEmpty;
import dev.dmscope.analyzer.rules.atomic.AtomicNested;
import dev.dmscope.analyzer.rules.atomic.AtomicNestedStatus;
import dev.dmscope.analyzer.rules.atomic.SequenceEmpty;
import dev.dmscope.analyzer.rules.auth.AuthFailureHasCommands;
import dev.dmscope.analyzer.rules.auth.AuthLoop;
import dev.dmscope.analyzer.rules.auth.AuthRetryWithoutPackage1;
import dev.dmscope.analyzer.rules.auth.AuthTypeIgnored;
import dev.dmscope.analyzer.rules.auth.ChalIncomplete;
import dev.dmscope.analyzer.rules.auth.ChalMissingOn401407;
import dev.dmscope.analyzer.rules.auth.ChecksCredentials;
import dev.dmscope.analyzer.rules.auth.CredAfter212;
import dev.dmscope.analyzer.rules.auth.CredBasicCleartext;
import dev.dmscope.analyzer.rules.auth.CredBasicFormat;
import dev.dmscope.analyzer.rules.auth.CredMacInBody;
import dev.dmscope.analyzer.rules.auth.CredMd5Format;
import dev.dmscope.analyzer.rules.auth.CredMd5Length;
import dev.dmscope.analyzer.rules.auth.CredNotRepeatedAfter200;
import dev.dmscope.analyzer.rules.auth.CredOutsideSynchdr;
import dev.dmscope.analyzer.rules.auth.CredTypeUnknown;
import dev.dmscope.analyzer.rules.auth.DigestMismatch;
import dev.dmscope.analyzer.rules.auth.HmacDropped;
import dev.dmscope.analyzer.rules.auth.HmacHeaderSyntax;
import dev.dmscope.analyzer.rules.auth.HmacStatusNot200;
import dev.dmscope.analyzer.rules.auth.HmacUsernameMismatch;
import dev.dmscope.analyzer.rules.auth.LocnameMissingForMd5;
import dev.dmscope.analyzer.rules.auth.NonceNotAdvanced;
import dev.dmscope.analyzer.rules.auth.NonceNotBase64;
import dev.dmscope.analyzer.rules.auth.NonceReused;
import dev.dmscope.analyzer.rules.auth.NonceShort;
import dev.dmscope.analyzer.rules.auth.ServerNotAuthenticated;
import dev.dmscope.analyzer.rules.auth.Status212WithoutCred;
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
          // Authentication
          new CredTypeUnknown(),
          new CredOutsideSynchdr(),
          new CredMacInBody(),
          new CredMd5Format(),
          new CredMd5Length(),
          new CredBasicFormat(),
          new CredBasicCleartext(),
          new LocnameMissingForMd5(),
          new ChalMissingOn401407(),
          new ChalIncomplete(),
          new NonceNotBase64(),
          new NonceShort(),
          new AuthFailureHasCommands(),
          new AuthRetryWithoutPackage1(),
          new AuthLoop(),
          new AuthTypeIgnored(),
          new Status212WithoutCred(),
          new CredAfter212(),
          new CredNotRepeatedAfter200(),
          new NonceNotAdvanced(),
          new NonceReused(),
          new DigestMismatch(),
          new HmacHeaderSyntax(),
          new HmacUsernameMismatch(),
          new HmacStatusNot200(),
          new HmacDropped(),
          new ServerNotAuthenticated(),
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

  /** The same rules, of which some now know the accounts that the user gave. */
  public static List<Rule> with(Credentials accounts) {
    return accounts.isEmpty()
        ? LIST
        : LIST.stream()
            .map(rule -> rule instanceof ChecksCredentials checks ? checks.with(accounts) : rule)
            .toList();
  }
}
