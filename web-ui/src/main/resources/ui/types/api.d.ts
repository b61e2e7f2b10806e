/** The HTTP API as the browser sees it. Mirrors the records of dev.dmscope.webui.api. */

export interface Counts { error: number; warning: number; info: number }

export interface HttpView {
  method: string; target: string; status: number | null; ms: number; madeByProxy: boolean;
}

export interface MessageRow {
  id: string; seq: number; at: string; dir: 'to-server' | 'to-device'; device: string; server: string;
  session: string | null; sessionId: string | null; msgId: string | null; summary: string[];
  worst: number | null; http: HttpView; bytes: number; enc: 'xml' | 'wbxml' | 'binary' | null; kind: string;
  isFinal: boolean; resend: boolean; decodeError: string | null; findings: Counts;
}

export interface SessionRow {
  id: string; state: 'open' | 'done' | 'aborted' | 'cut'; ending: string | null; device: string;
  server: string; sessionId: string; protocol: string | null; profile: string; startedAt: string;
  endedAt: string; messages: number; commands: number; statuses: Record<string, number>;
  enc: string | null; bytes: number; findings: Counts;
}

export type Severity = 'error' | 'warning' | 'info';

export interface Related { message: string; element: number; path: string }

export interface FindingView {
  id: string; rule: string; severity: Severity; text: string; message: string;
  session: string | null; at: string; device: string; element: number; path: string; start: number;
  end: number; related: Related[];
}

export interface HeaderView { name: string; value: string; masked: boolean }
export interface NodeView {
  n: number; parent: number; depth: number; name: string; ns: string; value: string;
  masked: boolean; attributes: { name: string; value: string }[]; start: number; end: number;
}
export interface XmlLine { n: number; indent: number; text: string }
export interface DecodeError { kind: string; offset: number; reason: string }

export interface PayloadView {
  n: number; parent: number; depth: number; element: number; kind: string; title: string;
  via: 'text' | 'cdata' | 'opaque' | 'base64'; bytes: number; masked: boolean; cut: boolean;
  fields: { name: string; value: string }[]; text: string | null; nodes: NodeView[];
  xml: XmlLine[];
}

export interface MessageView {
  row: MessageRow; requestLine: string; headers: HeaderView[]; contentType: string | null;
  nodes: NodeView[]; nodesCut: boolean; xml: XmlLine[]; payloads: PayloadView[]; decodeError: DecodeError | null;
  findings: FindingView[]; previous: string | null; next: string | null; tls: string | null;
}

export interface Answer { message: string; element: number; code: number; meaning: string }
export interface CommandView {
  depth: number; element: number; cmdId: string | null; name: string; targets: string[];
  detail: string; refers: string | null; refersTo: number | null; answer: Answer | null;
  owed: boolean;
}
export interface Rung {
  message: MessageRow; at: string; offsetMs: number; waitedMs: number; pkg: number;
  phase: 'setup' | 'management'; commands: CommandView[];
}
export interface Ladder { session: SessionRow; rungs: Rung[]; findings: FindingView[]; cut: boolean }

export interface RuleView {
  id: string; severity: Severity; scope: string; summary: string; cites: string; doc: string;
  valid: string; invalid: string;
}

export interface StatusView {
  version: string; listen: string[]; server: string; state: 'recording' | 'degraded' | 'failed';
  detail: string | null; caFingerprint: string; caPath: string; dataDirectory: string;
  recorded: number; gapped: number; durable: number; lag: number; sessions: number;
  openSessions: number; messages: number; findings: Counts; bytesOnDisk: number; rules: number;
  feed: string;
}

export interface Total { value: number; relation: 'eq' | 'gte' }
export interface List<T> {
  items: T[]; page: { next: string | null; total: Total }; feed: string;
}
export interface Snippet { field: string; text: string; marks: number[][] }
export interface Hit { message: MessageRow; snippets: Snippet[] }
export interface SearchAnswer extends List<Hit> { tookMs: number; behind: number }
export interface RuleList { items: RuleView[] }

export interface Problem {
  type: string; title: string; status: number; detail: string; instance?: string; code: string;
  errors?: { offset: number; length: number; detail: string; expected: string[] }[];
}
