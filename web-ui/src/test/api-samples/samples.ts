// Written by ApiSamplesTest with -Dgolden.update; checked by tsc against the declarations.
import type {
  FindingView, Ladder, List, MessageRow, MessageView, Problem, RuleList, RuleView, SearchAnswer,
  SessionRow, StatusView,
} from '../../main/resources/ui/types/api.js';

// GET status
({
  "version" : "0.1.0",
  "listen" : [ "https://127.0.0.1:8443" ],
  "server" : "https://mdm.contoso.example/",
  "state" : "recording",
  "detail" : null,
  "caFingerprint" : "3F:41:9A:0C:7E:52:B1:6D:D8:23:F4:95:0B:AC:6E:17:88:3D:C2:59:E0:74:1F:AB:36:8E:05:D9:47:BC:12:60",
  "caPath" : "/var/lib/dmscope/ca.pem",
  "dataDirectory" : "/var/lib/dmscope",
  "recorded" : 17,
  "gapped" : 0,
  "durable" : 17,
  "lag" : 0,
  "sessions" : 6,
  "openSessions" : 1,
  "messages" : 35,
  "findings" : {
    "error" : 4,
    "warning" : 2,
    "info" : 0
  },
  "bytesOnDisk" : 18400000,
  "rules" : 5,
  "feed" : "35"
}) satisfies StatusView;

// GET messages?limit=2
({
  "items" : [ {
    "id" : "s6.6",
    "seq" : 20,
    "at" : "2026-11-21T12:04:55.795Z",
    "dir" : "to-device",
    "device" : "imei:3589120010909",
    "server" : "mdm.contoso.example",
    "session" : "s6",
    "sessionId" : "E23",
    "msgId" : "3",
    "summary" : [ "Status 200" ],
    "worst" : 200,
    "http" : {
      "method" : "POST",
      "target" : "/omadm?s=E23",
      "status" : 200,
      "ms" : 22,
      "madeByProxy" : false
    },
    "bytes" : 414,
    "enc" : "xml",
    "kind" : "syncml",
    "isFinal" : true,
    "resend" : false,
    "decodeError" : null,
    "findings" : {
      "error" : 0,
      "warning" : 0,
      "info" : 0
    }
  }, {
    "id" : "s6.5",
    "seq" : 20,
    "at" : "2026-11-21T12:04:55.773Z",
    "dir" : "to-server",
    "device" : "imei:3589120010909",
    "server" : "mdm.contoso.example",
    "session" : "s6",
    "sessionId" : "E23",
    "msgId" : "3",
    "summary" : [ "Status 200 ×3", "Status 201", "Status 202" ],
    "worst" : 202,
    "http" : {
      "method" : "POST",
      "target" : "/omadm?s=E23",
      "status" : 200,
      "ms" : 22,
      "madeByProxy" : false
    },
    "bytes" : 828,
    "enc" : "xml",
    "kind" : "syncml",
    "isFinal" : true,
    "resend" : false,
    "decodeError" : null,
    "findings" : {
      "error" : 0,
      "warning" : 0,
      "info" : 0
    }
  } ],
  "page" : {
    "next" : "2",
    "total" : {
      "value" : 35,
      "relation" : "eq"
    }
  },
  "feed" : "35"
}) satisfies List<MessageRow>;

// GET messages/s5.5
({
  "row" : {
    "id" : "s5.5",
    "seq" : 17,
    "at" : "2026-11-21T12:04:47.593Z",
    "dir" : "to-server",
    "device" : "imei:3589120010404",
    "server" : "mdm.contoso.example",
    "session" : "s5",
    "sessionId" : "E22",
    "msgId" : "4",
    "summary" : [ "Status 200", "Status 500", "Status " ],
    "worst" : 500,
    "http" : {
      "method" : "POST",
      "target" : "/omadm?s=E22",
      "status" : 200,
      "ms" : 31,
      "madeByProxy" : false
    },
    "bytes" : 564,
    "enc" : "xml",
    "kind" : "syncml",
    "isFinal" : false,
    "resend" : false,
    "decodeError" : "the body ends inside a tag",
    "findings" : {
      "error" : 1,
      "warning" : 0,
      "info" : 0
    }
  },
  "requestLine" : "POST /omadm HTTP/1.1",
  "headers" : [ {
    "name" : "Host",
    "value" : "mdm.contoso.example",
    "masked" : false
  }, {
    "name" : "Content-Type",
    "value" : "application/vnd.syncml.dm+xml; charset=utf-8",
    "masked" : false
  }, {
    "name" : "Authorization",
    "value" : "Basic ********",
    "masked" : true
  }, {
    "name" : "User-Agent",
    "value" : "Contoso DM Client 4.2",
    "masked" : false
  } ],
  "contentType" : "application/vnd.syncml.dm+xml",
  "nodes" : [ {
    "n" : 0,
    "parent" : -1,
    "depth" : 0,
    "name" : "SyncML",
    "ns" : "SYNCML:SYNCML1.2",
    "value" : "",
    "masked" : false,
    "attributes" : [ ],
    "start" : 0,
    "end" : 564
  }, {
    "n" : 1,
    "parent" : 0,
    "depth" : 1,
    "name" : "SyncHdr",
    "ns" : "SYNCML:SYNCML1.2",
    "value" : "",
    "masked" : false,
    "attributes" : [ ],
    "start" : 34,
    "end" : 268
  }, {
    "n" : 2,
    "parent" : 1,
    "depth" : 2,
    "name" : "VerDTD",
    "ns" : "SYNCML:SYNCML1.2",
    "value" : "1.2",
    "masked" : false,
    "attributes" : [ ],
    "start" : 44,
    "end" : 64
  }, {
    "n" : 3,
    "parent" : 1,
    "depth" : 2,
    "name" : "VerProto",
    "ns" : "SYNCML:SYNCML1.2",
    "value" : "DM/1.2",
    "masked" : false,
    "attributes" : [ ],
    "start" : 65,
    "end" : 92
  }, {
    "n" : 4,
    "parent" : 1,
    "depth" : 2,
    "name" : "SessionID",
    "ns" : "SYNCML:SYNCML1.2",
    "value" : "E22",
    "masked" : false,
    "attributes" : [ ],
    "start" : 93,
    "end" : 119
  }, {
    "n" : 5,
    "parent" : 1,
    "depth" : 2,
    "name" : "MsgID",
    "ns" : "SYNCML:SYNCML1.2",
    "value" : "4",
    "masked" : false,
    "attributes" : [ ],
    "start" : 120,
    "end" : 136
  }, {
    "n" : 6,
    "parent" : 1,
    "depth" : 2,
    "name" : "Target",
    "ns" : "SYNCML:SYNCML1.2",
    "value" : "",
    "masked" : false,
    "attributes" : [ ],
    "start" : 137,
    "end" : 204
  }, {
    "n" : 7,
    "parent" : 6,
    "depth" : 3,
    "name" : "LocURI",
    "ns" : "SYNCML:SYNCML1.2",
    "value" : "https://mdm.contoso.example/omadm",
    "masked" : false,
    "attributes" : [ ],
    "start" : 145,
    "end" : 195
  }, {
    "n" : 8,
    "parent" : 1,
    "depth" : 2,
    "name" : "Source",
    "ns" : "SYNCML:SYNCML1.2",
    "value" : "",
    "masked" : false,
    "attributes" : [ ],
    "start" : 205,
    "end" : 257
  }, {
    "n" : 9,
    "parent" : 8,
    "depth" : 3,
    "name" : "LocURI",
    "ns" : "SYNCML:SYNCML1.2",
    "value" : "imei:3589120010404",
    "masked" : false,
    "attributes" : [ ],
    "start" : 213,
    "end" : 248
  }, {
    "n" : 10,
    "parent" : 0,
    "depth" : 1,
    "name" : "SyncBody",
    "ns" : "SYNCML:SYNCML1.2",
    "value" : "",
    "masked" : false,
    "attributes" : [ ],
    "start" : 269,
    "end" : 564
  }, {
    "n" : 11,
    "parent" : 10,
    "depth" : 2,
    "name" : "Status",
    "ns" : "SYNCML:SYNCML1.2",
    "value" : "",
    "masked" : false,
    "attributes" : [ ],
    "start" : 280,
    "end" : 383
  }, {
    "n" : 12,
    "parent" : 11,
    "depth" : 3,
    "name" : "CmdID",
    "ns" : "SYNCML:SYNCML1.2",
    "value" : "1",
    "masked" : false,
    "attributes" : [ ],
    "start" : 288,
    "end" : 304
  }, {
    "n" : 13,
    "parent" : 11,
    "depth" : 3,
    "name" : "MsgRef",
    "ns" : "SYNCML:SYNCML1.2",
    "value" : "2",
    "masked" : false,
    "attributes" : [ ],
    "start" : 304,
    "end" : 322
  }, {
    "n" : 14,
    "parent" : 11,
    "depth" : 3,
    "name" : "CmdRef",
    "ns" : "SYNCML:SYNCML1.2",
    "value" : "0",
    "masked" : false,
    "attributes" : [ ],
    "start" : 322,
    "end" : 340
  }, {
    "n" : 15,
    "parent" : 11,
    "depth" : 3,
    "name" : "Cmd",
    "ns" : "SYNCML:SYNCML1.2",
    "value" : "SyncHdr",
    "masked" : false,
    "attributes" : [ ],
    "start" : 340,
    "end" : 358
  }, {
    "n" : 16,
    "parent" : 11,
    "depth" : 3,
    "name" : "Data",
    "ns" : "SYNCML:SYNCML1.2",
    "value" : "200",
    "masked" : false,
    "attributes" : [ ],
    "start" : 358,
    "end" : 374
  }, {
    "n" : 17,
    "parent" : 10,
    "depth" : 2,
    "name" : "Status",
    "ns" : "SYNCML:SYNCML1.2",
    "value" : "",
    "masked" : false,
    "attributes" : [ ],
    "start" : 384,
    "end" : 483
  }, {
    "n" : 18,
    "parent" : 17,
    "depth" : 3,
    "name" : "CmdID",
    "ns" : "SYNCML:SYNCML1.2",
    "value" : "2",
    "masked" : false,
    "attributes" : [ ],
    "start" : 392,
    "end" : 408
  }, {
    "n" : 19,
    "parent" : 17,
    "depth" : 3,
    "name" : "MsgRef",
    "ns" : "SYNCML:SYNCML1.2",
    "value" : "2",
    "masked" : false,
    "attributes" : [ ],
    "start" : 408,
    "end" : 426
  }, {
    "n" : 20,
    "parent" : 17,
    "depth" : 3,
    "name" : "CmdRef",
    "ns" : "SYNCML:SYNCML1.2",
    "value" : "2",
    "masked" : false,
    "attributes" : [ ],
    "start" : 426,
    "end" : 444
  }, {
    "n" : 21,
    "parent" : 17,
    "depth" : 3,
    "name" : "Cmd",
    "ns" : "SYNCML:SYNCML1.2",
    "value" : "Add",
    "masked" : false,
    "attributes" : [ ],
    "start" : 444,
    "end" : 458
  }, {
    "n" : 22,
    "parent" : 17,
    "depth" : 3,
    "name" : "Data",
    "ns" : "SYNCML:SYNCML1.2",
    "value" : "500",
    "masked" : false,
    "attributes" : [ ],
    "start" : 458,
    "end" : 474
  }, {
    "n" : 23,
    "parent" : 10,
    "depth" : 2,
    "name" : "Status",
    "ns" : "SYNCML:SYNCML1.2",
    "value" : "",
    "masked" : false,
    "attributes" : [ ],
    "start" : 484,
    "end" : 564
  }, {
    "n" : 24,
    "parent" : 23,
    "depth" : 3,
    "name" : "CmdID",
    "ns" : "SYNCML:SYNCML1.2",
    "value" : "3",
    "masked" : false,
    "attributes" : [ ],
    "start" : 492,
    "end" : 508
  }, {
    "n" : 25,
    "parent" : 23,
    "depth" : 3,
    "name" : "MsgRef",
    "ns" : "SYNCML:SYNCML1.2",
    "value" : "2",
    "masked" : false,
    "attributes" : [ ],
    "start" : 508,
    "end" : 526
  }, {
    "n" : 26,
    "parent" : 23,
    "depth" : 3,
    "name" : "CmdRef",
    "ns" : "SYNCML:SYNCML1.2",
    "value" : "3",
    "masked" : false,
    "attributes" : [ ],
    "start" : 526,
    "end" : 544
  }, {
    "n" : 27,
    "parent" : 23,
    "depth" : 3,
    "name" : "Cmd",
    "ns" : "SYNCML:SYNCML1.2",
    "value" : "Delete",
    "masked" : false,
    "attributes" : [ ],
    "start" : 544,
    "end" : 561
  } ],
  "nodesCut" : false,
  "xml" : [ {
    "n" : 0,
    "indent" : 0,
    "text" : "<SyncML xmlns=\"SYNCML:SYNCML1.2\">"
  }, {
    "n" : 1,
    "indent" : 1,
    "text" : "<SyncHdr>"
  }, {
    "n" : 2,
    "indent" : 2,
    "text" : "<VerDTD>1.2</VerDTD>"
  }, {
    "n" : 3,
    "indent" : 2,
    "text" : "<VerProto>DM/1.2</VerProto>"
  }, {
    "n" : 4,
    "indent" : 2,
    "text" : "<SessionID>E22</SessionID>"
  }, {
    "n" : 5,
    "indent" : 2,
    "text" : "<MsgID>4</MsgID>"
  }, {
    "n" : 6,
    "indent" : 2,
    "text" : "<Target>"
  }, {
    "n" : 7,
    "indent" : 3,
    "text" : "<LocURI>https://mdm.contoso.example/omadm</LocURI>"
  }, {
    "n" : 6,
    "indent" : 2,
    "text" : "</Target>"
  }, {
    "n" : 8,
    "indent" : 2,
    "text" : "<Source>"
  }, {
    "n" : 9,
    "indent" : 3,
    "text" : "<LocURI>imei:3589120010404</LocURI>"
  }, {
    "n" : 8,
    "indent" : 2,
    "text" : "</Source>"
  }, {
    "n" : 1,
    "indent" : 1,
    "text" : "</SyncHdr>"
  }, {
    "n" : 10,
    "indent" : 1,
    "text" : "<SyncBody>"
  }, {
    "n" : 11,
    "indent" : 2,
    "text" : "<Status>"
  }, {
    "n" : 12,
    "indent" : 3,
    "text" : "<CmdID>1</CmdID>"
  }, {
    "n" : 13,
    "indent" : 3,
    "text" : "<MsgRef>2</MsgRef>"
  }, {
    "n" : 14,
    "indent" : 3,
    "text" : "<CmdRef>0</CmdRef>"
  }, {
    "n" : 15,
    "indent" : 3,
    "text" : "<Cmd>SyncHdr</Cmd>"
  }, {
    "n" : 16,
    "indent" : 3,
    "text" : "<Data>200</Data>"
  }, {
    "n" : 11,
    "indent" : 2,
    "text" : "</Status>"
  }, {
    "n" : 17,
    "indent" : 2,
    "text" : "<Status>"
  }, {
    "n" : 18,
    "indent" : 3,
    "text" : "<CmdID>2</CmdID>"
  }, {
    "n" : 19,
    "indent" : 3,
    "text" : "<MsgRef>2</MsgRef>"
  }, {
    "n" : 20,
    "indent" : 3,
    "text" : "<CmdRef>2</CmdRef>"
  }, {
    "n" : 21,
    "indent" : 3,
    "text" : "<Cmd>Add</Cmd>"
  }, {
    "n" : 22,
    "indent" : 3,
    "text" : "<Data>500</Data>"
  }, {
    "n" : 17,
    "indent" : 2,
    "text" : "</Status>"
  }, {
    "n" : 23,
    "indent" : 2,
    "text" : "<Status>"
  }, {
    "n" : 24,
    "indent" : 3,
    "text" : "<CmdID>3</CmdID>"
  }, {
    "n" : 25,
    "indent" : 3,
    "text" : "<MsgRef>2</MsgRef>"
  }, {
    "n" : 26,
    "indent" : 3,
    "text" : "<CmdRef>3</CmdRef>"
  }, {
    "n" : 27,
    "indent" : 3,
    "text" : "<Cmd>Delete</Cmd>"
  }, {
    "n" : 23,
    "indent" : 2,
    "text" : "</Status>"
  }, {
    "n" : 10,
    "indent" : 1,
    "text" : "</SyncBody>"
  }, {
    "n" : 0,
    "indent" : 0,
    "text" : "</SyncML>"
  } ],
  "payloads" : [ {
    "n" : 0,
    "parent" : -1,
    "depth" : 0,
    "element" : 3,
    "kind" : "xml",
    "title" : "XML document profile",
    "via" : "base64",
    "bytes" : 64,
    "masked" : false,
    "cut" : false,
    "fields" : [ {
      "name" : "Encoding",
      "value" : "XML"
    } ],
    "text" : null,
    "nodes" : [ {
      "n" : 0,
      "parent" : -1,
      "depth" : 0,
      "name" : "profile",
      "ns" : "",
      "value" : "",
      "masked" : false,
      "attributes" : [ ],
      "start" : 80,
      "end" : 160
    } ],
    "xml" : [ {
      "n" : 0,
      "indent" : 0,
      "text" : "<profile/>"
    } ]
  }, {
    "n" : 1,
    "parent" : 0,
    "depth" : 1,
    "element" : 3,
    "kind" : "certificate",
    "title" : "Certificate of CN=device-4",
    "via" : "base64",
    "bytes" : 400,
    "masked" : false,
    "cut" : false,
    "fields" : [ {
      "name" : "Subject",
      "value" : "CN=device-4"
    } ],
    "text" : "text",
    "nodes" : [ ],
    "xml" : [ ]
  } ],
  "decodeError" : {
    "kind" : "cut",
    "offset" : 561,
    "reason" : "the body ends inside a tag"
  },
  "findings" : [ {
    "id" : "s5.5-0",
    "rule" : "malformed-body",
    "severity" : "error",
    "text" : "The body ends inside an element: it cannot be read to its end.",
    "message" : "s5.5",
    "session" : "s5",
    "at" : "2026-11-21T12:04:47.593Z",
    "device" : "imei:3589120010404",
    "element" : 10,
    "path" : "/SyncML/SyncBody",
    "start" : 269,
    "end" : 564,
    "related" : [ ]
  } ],
  "previous" : "s5.4",
  "next" : null,
  "tls" : "TLSv1.3 TLS_AES_256_GCM_SHA384"
}) satisfies MessageView;

// GET sessions?limit=2
({
  "items" : [ {
    "id" : "s6",
    "state" : "done",
    "ending" : "both sides said final",
    "device" : "imei:3589120010909",
    "server" : "mdm.contoso.example",
    "sessionId" : "E23",
    "protocol" : "DM/1.2",
    "profile" : "oma",
    "startedAt" : "2026-11-21T12:04:53.213Z",
    "endedAt" : "2026-11-21T12:04:55.795Z",
    "messages" : 6,
    "commands" : 10,
    "statuses" : {
      "2xx" : 15
    },
    "enc" : "xml",
    "bytes" : 5253,
    "findings" : {
      "error" : 0,
      "warning" : 0,
      "info" : 0
    }
  }, {
    "id" : "s5",
    "state" : "cut",
    "ending" : "the device went away",
    "device" : "imei:3589120010404",
    "server" : "mdm.contoso.example",
    "sessionId" : "E22",
    "protocol" : "DM/1.2",
    "profile" : "oma",
    "startedAt" : "2026-11-21T12:04:46.213Z",
    "endedAt" : "2026-11-21T12:04:47.593Z",
    "messages" : 5,
    "commands" : 8,
    "statuses" : {
      "2xx" : 6,
      "4xx" : 1,
      "5xx" : 1
    },
    "enc" : "xml",
    "bytes" : 4001,
    "findings" : {
      "error" : 4,
      "warning" : 2,
      "info" : 0
    }
  } ],
  "page" : {
    "next" : "2",
    "total" : {
      "value" : 6,
      "relation" : "eq"
    }
  },
  "feed" : "35"
}) satisfies List<SessionRow>;

// GET sessions/s5
({
  "id" : "s5",
  "state" : "cut",
  "ending" : "the device went away",
  "device" : "imei:3589120010404",
  "server" : "mdm.contoso.example",
  "sessionId" : "E22",
  "protocol" : "DM/1.2",
  "profile" : "oma",
  "startedAt" : "2026-11-21T12:04:46.213Z",
  "endedAt" : "2026-11-21T12:04:47.593Z",
  "messages" : 5,
  "commands" : 8,
  "statuses" : {
    "2xx" : 6,
    "4xx" : 1,
    "5xx" : 1
  },
  "enc" : "xml",
  "bytes" : 4001,
  "findings" : {
    "error" : 4,
    "warning" : 2,
    "info" : 0
  }
}) satisfies SessionRow;

// GET sessions/s5/ladder
({
  "session" : {
    "id" : "s5",
    "state" : "cut",
    "ending" : "the device went away",
    "device" : "imei:3589120010404",
    "server" : "mdm.contoso.example",
    "sessionId" : "E22",
    "protocol" : "DM/1.2",
    "profile" : "oma",
    "startedAt" : "2026-11-21T12:04:46.213Z",
    "endedAt" : "2026-11-21T12:04:47.593Z",
    "messages" : 5,
    "commands" : 8,
    "statuses" : {
      "2xx" : 6,
      "4xx" : 1,
      "5xx" : 1
    },
    "enc" : "xml",
    "bytes" : 4001,
    "findings" : {
      "error" : 4,
      "warning" : 2,
      "info" : 0
    }
  },
  "rungs" : [ {
    "message" : {
      "id" : "s5.1",
      "seq" : 15,
      "at" : "2026-11-21T12:04:46.213Z",
      "dir" : "to-server",
      "device" : "imei:3589120010404",
      "server" : "mdm.contoso.example",
      "session" : "s5",
      "sessionId" : "E22",
      "msgId" : "1",
      "summary" : [ "Alert 1201", "Replace" ],
      "worst" : null,
      "http" : {
        "method" : "POST",
        "target" : "/omadm?s=E22",
        "status" : 200,
        "ms" : 44,
        "madeByProxy" : false
      },
      "bytes" : 692,
      "enc" : "xml",
      "kind" : "syncml",
      "isFinal" : true,
      "resend" : false,
      "decodeError" : null,
      "findings" : {
        "error" : 0,
        "warning" : 2,
        "info" : 0
      }
    },
    "at" : "2026-11-21T12:04:46.213Z",
    "offsetMs" : 0,
    "waitedMs" : 0,
    "pkg" : 1,
    "phase" : "setup",
    "commands" : [ {
      "depth" : 0,
      "element" : 15,
      "cmdId" : "1",
      "name" : "Alert",
      "targets" : [ ],
      "detail" : "1201",
      "refers" : null,
      "refersTo" : null,
      "answer" : {
        "message" : "s5.2",
        "element" : 17,
        "code" : 200,
        "meaning" : "OK"
      },
      "owed" : false
    }, {
      "depth" : 0,
      "element" : 18,
      "cmdId" : "2",
      "name" : "Replace",
      "targets" : [ "./DevInfo/DevId", "./DevInfo/Man" ],
      "detail" : "",
      "refers" : null,
      "refersTo" : null,
      "answer" : null,
      "owed" : true
    } ]
  }, {
    "message" : {
      "id" : "s5.2",
      "seq" : 15,
      "at" : "2026-11-21T12:04:46.257Z",
      "dir" : "to-device",
      "device" : "imei:3589120010404",
      "server" : "mdm.contoso.example",
      "session" : "s5",
      "sessionId" : "E22",
      "msgId" : "1",
      "summary" : [ "Status 212", "Status 200", "Get ×2", "Replace" ],
      "worst" : 212,
      "http" : {
        "method" : "POST",
        "target" : "/omadm?s=E22",
        "status" : 200,
        "ms" : 44,
        "madeByProxy" : false
      },
      "bytes" : 916,
      "enc" : "xml",
      "kind" : "syncml",
      "isFinal" : true,
      "resend" : false,
      "decodeError" : null,
      "findings" : {
        "error" : 1,
        "warning" : 0,
        "info" : 0
      }
    },
    "at" : "2026-11-21T12:04:46.257Z",
    "offsetMs" : 44,
    "waitedMs" : 44,
    "pkg" : 2,
    "phase" : "setup",
    "commands" : [ {
      "depth" : 0,
      "element" : 11,
      "cmdId" : "1",
      "name" : "Status",
      "targets" : [ ],
      "detail" : "SyncHdr 212",
      "refers" : "s5.1",
      "refersTo" : null,
      "answer" : null,
      "owed" : false
    }, {
      "depth" : 0,
      "element" : 17,
      "cmdId" : "2",
      "name" : "Status",
      "targets" : [ ],
      "detail" : "Alert 200",
      "refers" : "s5.1",
      "refersTo" : 15,
      "answer" : null,
      "owed" : false
    }, {
      "depth" : 0,
      "element" : 23,
      "cmdId" : "3",
      "name" : "Get",
      "targets" : [ "./DevDetail/SwV" ],
      "detail" : "",
      "refers" : null,
      "refersTo" : null,
      "answer" : {
        "message" : "s5.3",
        "element" : 17,
        "code" : 200,
        "meaning" : "OK"
      },
      "owed" : false
    }, {
      "depth" : 0,
      "element" : 28,
      "cmdId" : "4",
      "name" : "Get",
      "targets" : [ "./Vendor/Contoso/Battery" ],
      "detail" : "",
      "refers" : null,
      "refersTo" : null,
      "answer" : {
        "message" : "s5.3",
        "element" : 31,
        "code" : 404,
        "meaning" : "Not found"
      },
      "owed" : false
    }, {
      "depth" : 0,
      "element" : 33,
      "cmdId" : "5",
      "name" : "Replace",
      "targets" : [ "./Vendor/Contoso/Label" ],
      "detail" : "",
      "refers" : null,
      "refersTo" : null,
      "answer" : null,
      "owed" : true
    } ]
  }, {
    "message" : {
      "id" : "s5.3",
      "seq" : 16,
      "at" : "2026-11-21T12:04:46.323Z",
      "dir" : "to-server",
      "device" : "imei:3589120010404",
      "server" : "mdm.contoso.example",
      "session" : "s5",
      "sessionId" : "E22",
      "msgId" : "3",
      "summary" : [ "Status 200 ×2", "Results", "Status 404" ],
      "worst" : 404,
      "http" : {
        "method" : "POST",
        "target" : "/omadm?s=E22",
        "status" : 200,
        "ms" : 1204,
        "madeByProxy" : false
      },
      "bytes" : 774,
      "enc" : "xml",
      "kind" : "syncml",
      "isFinal" : true,
      "resend" : false,
      "decodeError" : null,
      "findings" : {
        "error" : 2,
        "warning" : 0,
        "info" : 0
      }
    },
    "at" : "2026-11-21T12:04:46.323Z",
    "offsetMs" : 110,
    "waitedMs" : 66,
    "pkg" : 3,
    "phase" : "management",
    "commands" : [ {
      "depth" : 0,
      "element" : 11,
      "cmdId" : "1",
      "name" : "Status",
      "targets" : [ ],
      "detail" : "SyncHdr 200",
      "refers" : "s5.2",
      "refersTo" : null,
      "answer" : null,
      "owed" : false
    }, {
      "depth" : 0,
      "element" : 17,
      "cmdId" : "2",
      "name" : "Status",
      "targets" : [ ],
      "detail" : "Get 200",
      "refers" : "s5.2",
      "refersTo" : 23,
      "answer" : null,
      "owed" : false
    }, {
      "depth" : 0,
      "element" : 23,
      "cmdId" : "3",
      "name" : "Results",
      "targets" : [ ],
      "detail" : "",
      "refers" : "s5.2",
      "refersTo" : 23,
      "answer" : null,
      "owed" : false
    }, {
      "depth" : 0,
      "element" : 31,
      "cmdId" : "4",
      "name" : "Status",
      "targets" : [ ],
      "detail" : "Get 404",
      "refers" : "s5.2",
      "refersTo" : 28,
      "answer" : null,
      "owed" : false
    } ]
  }, {
    "message" : {
      "id" : "s5.4",
      "seq" : 16,
      "at" : "2026-11-21T12:04:47.527Z",
      "dir" : "to-device",
      "device" : "imei:3589120010404",
      "server" : "mdm.contoso.example",
      "session" : "s5",
      "sessionId" : "E22",
      "msgId" : "2",
      "summary" : [ "Status 200", "Add", "Delete" ],
      "worst" : 200,
      "http" : {
        "method" : "POST",
        "target" : "/omadm?s=E22",
        "status" : 200,
        "ms" : 1204,
        "madeByProxy" : false
      },
      "bytes" : 1055,
      "enc" : "xml",
      "kind" : "syncml",
      "isFinal" : true,
      "resend" : false,
      "decodeError" : null,
      "findings" : {
        "error" : 0,
        "warning" : 0,
        "info" : 0
      }
    },
    "at" : "2026-11-21T12:04:47.527Z",
    "offsetMs" : 1314,
    "waitedMs" : 1204,
    "pkg" : 4,
    "phase" : "management",
    "commands" : [ {
      "depth" : 0,
      "element" : 11,
      "cmdId" : "1",
      "name" : "Status",
      "targets" : [ ],
      "detail" : "SyncHdr 200",
      "refers" : "s5.3",
      "refersTo" : null,
      "answer" : null,
      "owed" : false
    }, {
      "depth" : 0,
      "element" : 17,
      "cmdId" : "2",
      "name" : "Add",
      "targets" : [ "./Vendor/Contoso/Certificates/Root/Company/EncodedCertificate" ],
      "detail" : "",
      "refers" : null,
      "refersTo" : null,
      "answer" : {
        "message" : "s5.5",
        "element" : 17,
        "code" : 500,
        "meaning" : "Command failed"
      },
      "owed" : false
    }, {
      "depth" : 0,
      "element" : 25,
      "cmdId" : "3",
      "name" : "Delete",
      "targets" : [ "./Vendor/Contoso/Old" ],
      "detail" : "",
      "refers" : null,
      "refersTo" : null,
      "answer" : null,
      "owed" : true
    } ]
  }, {
    "message" : {
      "id" : "s5.5",
      "seq" : 17,
      "at" : "2026-11-21T12:04:47.593Z",
      "dir" : "to-server",
      "device" : "imei:3589120010404",
      "server" : "mdm.contoso.example",
      "session" : "s5",
      "sessionId" : "E22",
      "msgId" : "4",
      "summary" : [ "Status 200", "Status 500", "Status " ],
      "worst" : 500,
      "http" : {
        "method" : "POST",
        "target" : "/omadm?s=E22",
        "status" : 200,
        "ms" : 31,
        "madeByProxy" : false
      },
      "bytes" : 564,
      "enc" : "xml",
      "kind" : "syncml",
      "isFinal" : false,
      "resend" : false,
      "decodeError" : "the body ends inside a tag",
      "findings" : {
        "error" : 1,
        "warning" : 0,
        "info" : 0
      }
    },
    "at" : "2026-11-21T12:04:47.593Z",
    "offsetMs" : 1380,
    "waitedMs" : 66,
    "pkg" : 4,
    "phase" : "management",
    "commands" : [ {
      "depth" : 0,
      "element" : 11,
      "cmdId" : "1",
      "name" : "Status",
      "targets" : [ ],
      "detail" : "SyncHdr 200",
      "refers" : "s5.4",
      "refersTo" : null,
      "answer" : null,
      "owed" : false
    }, {
      "depth" : 0,
      "element" : 17,
      "cmdId" : "2",
      "name" : "Status",
      "targets" : [ ],
      "detail" : "Add 500",
      "refers" : "s5.4",
      "refersTo" : 17,
      "answer" : null,
      "owed" : false
    }, {
      "depth" : 0,
      "element" : 23,
      "cmdId" : "3",
      "name" : "Status",
      "targets" : [ ],
      "detail" : "Delete ",
      "refers" : "s5.4",
      "refersTo" : 25,
      "answer" : null,
      "owed" : false
    } ]
  } ],
  "findings" : [ {
    "id" : "s5.1-0",
    "rule" : "credential-basic",
    "severity" : "warning",
    "text" : "The device sends its password with Basic authentication; anyone who reads the body has it.",
    "message" : "s5.1",
    "session" : "s5",
    "at" : "2026-11-21T12:04:46.213Z",
    "device" : "imei:3589120010404",
    "element" : 12,
    "path" : "/SyncML/SyncHdr/Cred/Meta/Type",
    "start" : 270,
    "end" : 322,
    "related" : [ ]
  }, {
    "id" : "s5.1-1",
    "rule" : "devinfo-incomplete",
    "severity" : "warning",
    "text" : "Package 1 names DevId and Man, but not Mod, DmV and Lang, which DevInfo must have.",
    "message" : "s5.1",
    "session" : "s5",
    "at" : "2026-11-21T12:04:46.213Z",
    "device" : "imei:3589120010404",
    "element" : 18,
    "path" : "/SyncML/SyncBody/Replace",
    "start" : 441,
    "end" : 661,
    "related" : [ ]
  }, {
    "id" : "s5.2-0",
    "rule" : "status-missing",
    "severity" : "error",
    "text" : "The server does not answer command 2 (Replace) of message 1 with a Status.",
    "message" : "s5.2",
    "session" : "s5",
    "at" : "2026-11-21T12:04:46.257Z",
    "device" : "imei:3589120010404",
    "element" : 10,
    "path" : "/SyncML/SyncBody",
    "start" : 269,
    "end" : 906,
    "related" : [ ]
  }, {
    "id" : "s5.3-0",
    "rule" : "msgid-gap",
    "severity" : "error",
    "text" : "MsgID jumps from 1 to 3: message 2 of the device was never seen.",
    "message" : "s5.3",
    "session" : "s5",
    "at" : "2026-11-21T12:04:46.323Z",
    "device" : "imei:3589120010404",
    "element" : 5,
    "path" : "/SyncML/SyncHdr/MsgID",
    "start" : 120,
    "end" : 136,
    "related" : [ ]
  }, {
    "id" : "s5.3-1",
    "rule" : "status-missing",
    "severity" : "error",
    "text" : "The device does not answer command 5 (Replace) of message 1 with a Status.",
    "message" : "s5.3",
    "session" : "s5",
    "at" : "2026-11-21T12:04:46.323Z",
    "device" : "imei:3589120010404",
    "element" : 10,
    "path" : "/SyncML/SyncBody",
    "start" : 269,
    "end" : 764,
    "related" : [ ]
  }, {
    "id" : "s5.5-0",
    "rule" : "malformed-body",
    "severity" : "error",
    "text" : "The body ends inside an element: it cannot be read to its end.",
    "message" : "s5.5",
    "session" : "s5",
    "at" : "2026-11-21T12:04:47.593Z",
    "device" : "imei:3589120010404",
    "element" : 10,
    "path" : "/SyncML/SyncBody",
    "start" : 269,
    "end" : 564,
    "related" : [ ]
  } ],
  "cut" : false
}) satisfies Ladder;

// GET findings?limit=2
({
  "items" : [ {
    "id" : "s5.5-0",
    "rule" : "malformed-body",
    "severity" : "error",
    "text" : "The body ends inside an element: it cannot be read to its end.",
    "message" : "s5.5",
    "session" : "s5",
    "at" : "2026-11-21T12:04:47.593Z",
    "device" : "imei:3589120010404",
    "element" : 10,
    "path" : "/SyncML/SyncBody",
    "start" : 269,
    "end" : 564,
    "related" : [ ]
  }, {
    "id" : "s5.3-0",
    "rule" : "msgid-gap",
    "severity" : "error",
    "text" : "MsgID jumps from 1 to 3: message 2 of the device was never seen.",
    "message" : "s5.3",
    "session" : "s5",
    "at" : "2026-11-21T12:04:46.323Z",
    "device" : "imei:3589120010404",
    "element" : 5,
    "path" : "/SyncML/SyncHdr/MsgID",
    "start" : 120,
    "end" : 136,
    "related" : [ ]
  } ],
  "page" : {
    "next" : "2",
    "total" : {
      "value" : 6,
      "relation" : "eq"
    }
  },
  "feed" : "35"
}) satisfies List<FindingView>;

// GET search?q=Contoso&limit=2
({
  "items" : [ {
    "message" : {
      "id" : "s6.4",
      "seq" : 19,
      "at" : "2026-11-21T12:04:53.352Z",
      "dir" : "to-device",
      "device" : "imei:3589120010909",
      "server" : "mdm.contoso.example",
      "session" : "s6",
      "sessionId" : "E23",
      "msgId" : "2",
      "summary" : [ "Status 200 ×3", "Atomic", "Add", "Replace", "Exec" ],
      "worst" : 200,
      "http" : {
        "method" : "POST",
        "target" : "/omadm?s=E23",
        "status" : 200,
        "ms" : 29,
        "madeByProxy" : false
      },
      "bytes" : 1054,
      "enc" : "xml",
      "kind" : "syncml",
      "isFinal" : true,
      "resend" : false,
      "decodeError" : null,
      "findings" : {
        "error" : 0,
        "warning" : 0,
        "info" : 0
      }
    },
    "snippets" : [ {
      "field" : "LocURI",
      "text" : "./Vendor/Contoso/Wifi/Home",
      "marks" : [ [ 9, 16 ] ]
    } ]
  }, {
    "message" : {
      "id" : "s6.1",
      "seq" : 18,
      "at" : "2026-11-21T12:04:53.213Z",
      "dir" : "to-server",
      "device" : "imei:3589120010909",
      "server" : "mdm.contoso.example",
      "session" : "s6",
      "sessionId" : "E23",
      "msgId" : "1",
      "summary" : [ "Alert 1201", "Replace" ],
      "worst" : null,
      "http" : {
        "method" : "POST",
        "target" : "/omadm?s=E23",
        "status" : 200,
        "ms" : 38,
        "madeByProxy" : false
      },
      "bytes" : 1035,
      "enc" : "xml",
      "kind" : "syncml",
      "isFinal" : true,
      "resend" : false,
      "decodeError" : null,
      "findings" : {
        "error" : 0,
        "warning" : 0,
        "info" : 0
      }
    },
    "snippets" : [ {
      "field" : "Data",
      "text" : "Contoso Devices",
      "marks" : [ [ 0, 7 ] ]
    } ]
  } ],
  "page" : {
    "next" : "2",
    "total" : {
      "value" : 13,
      "relation" : "eq"
    }
  },
  "feed" : "35",
  "tookMs" : 7,
  "behind" : 0
}) satisfies SearchAnswer;

// GET rules
({
  "items" : [ {
    "id" : "msgid-gap",
    "severity" : "error",
    "scope" : "session",
    "summary" : "MsgID must not jump",
    "cites" : "OMA-TS-DM_Protocol-V1_2_1, 8.1",
    "doc" : "# MsgID must not jump\n\nA sender numbers its messages **1, 2, 3, …** within a session. A `MsgID` that\njumps means that a message was lost, or that the sender counts wrongly.\n\n## Usual causes\n\n- two sessions share one counter\n- a retry was counted as new\n\n```xml\n<MsgID>3</MsgID>\n```\n\n<b>not markup</b> and [a link](javascript:alert(1))\n",
    "valid" : "<<< server\n<SyncML><SyncHdr><MsgID>1</MsgID></SyncHdr></SyncML>\n<<< server\n<SyncML><SyncHdr><MsgID>2</MsgID></SyncHdr></SyncML>\n",
    "invalid" : "<<< server\n<SyncML><SyncHdr><MsgID>1</MsgID></SyncHdr></SyncML>\n<<< server\n<!-- expect: msgid-gap -->\n<SyncML><SyncHdr><MsgID>3</MsgID></SyncHdr></SyncML>\n"
  }, {
    "id" : "status-missing",
    "severity" : "error",
    "scope" : "session",
    "summary" : "Every command needs a Status",
    "cites" : "OMA-TS-DM_Protocol-V1_2_1, 8.1",
    "doc" : "# Every command needs a Status\n\nA sender numbers its messages **1, 2, 3, …** within a session. A `MsgID` that\njumps means that a message was lost, or that the sender counts wrongly.\n\n## Usual causes\n\n- two sessions share one counter\n- a retry was counted as new\n\n```xml\n<MsgID>3</MsgID>\n```\n\n<b>not markup</b> and [a link](javascript:alert(1))\n",
    "valid" : "<<< server\n<SyncML><SyncHdr><MsgID>1</MsgID></SyncHdr></SyncML>\n<<< server\n<SyncML><SyncHdr><MsgID>2</MsgID></SyncHdr></SyncML>\n",
    "invalid" : "<<< server\n<SyncML><SyncHdr><MsgID>1</MsgID></SyncHdr></SyncML>\n<<< server\n<!-- expect: msgid-gap -->\n<SyncML><SyncHdr><MsgID>3</MsgID></SyncHdr></SyncML>\n"
  }, {
    "id" : "malformed-body",
    "severity" : "error",
    "scope" : "session",
    "summary" : "A body must be well-formed to its end",
    "cites" : "OMA-TS-DM_Protocol-V1_2_1, 8.1",
    "doc" : "# A body must be well-formed to its end\n\nA sender numbers its messages **1, 2, 3, …** within a session. A `MsgID` that\njumps means that a message was lost, or that the sender counts wrongly.\n\n## Usual causes\n\n- two sessions share one counter\n- a retry was counted as new\n\n```xml\n<MsgID>3</MsgID>\n```\n\n<b>not markup</b> and [a link](javascript:alert(1))\n",
    "valid" : "<<< server\n<SyncML><SyncHdr><MsgID>1</MsgID></SyncHdr></SyncML>\n<<< server\n<SyncML><SyncHdr><MsgID>2</MsgID></SyncHdr></SyncML>\n",
    "invalid" : "<<< server\n<SyncML><SyncHdr><MsgID>1</MsgID></SyncHdr></SyncML>\n<<< server\n<!-- expect: msgid-gap -->\n<SyncML><SyncHdr><MsgID>3</MsgID></SyncHdr></SyncML>\n"
  }, {
    "id" : "credential-basic",
    "severity" : "warning",
    "scope" : "session",
    "summary" : "Basic authentication gives the password away",
    "cites" : "OMA-TS-DM_Protocol-V1_2_1, 8.1",
    "doc" : "# Basic authentication gives the password away\n\nA sender numbers its messages **1, 2, 3, …** within a session. A `MsgID` that\njumps means that a message was lost, or that the sender counts wrongly.\n\n## Usual causes\n\n- two sessions share one counter\n- a retry was counted as new\n\n```xml\n<MsgID>3</MsgID>\n```\n\n<b>not markup</b> and [a link](javascript:alert(1))\n",
    "valid" : "<<< server\n<SyncML><SyncHdr><MsgID>1</MsgID></SyncHdr></SyncML>\n<<< server\n<SyncML><SyncHdr><MsgID>2</MsgID></SyncHdr></SyncML>\n",
    "invalid" : "<<< server\n<SyncML><SyncHdr><MsgID>1</MsgID></SyncHdr></SyncML>\n<<< server\n<!-- expect: msgid-gap -->\n<SyncML><SyncHdr><MsgID>3</MsgID></SyncHdr></SyncML>\n"
  }, {
    "id" : "devinfo-incomplete",
    "severity" : "warning",
    "scope" : "session",
    "summary" : "DevInfo must be complete in package 1",
    "cites" : "OMA-TS-DM_Protocol-V1_2_1, 8.1",
    "doc" : "# DevInfo must be complete in package 1\n\nA sender numbers its messages **1, 2, 3, …** within a session. A `MsgID` that\njumps means that a message was lost, or that the sender counts wrongly.\n\n## Usual causes\n\n- two sessions share one counter\n- a retry was counted as new\n\n```xml\n<MsgID>3</MsgID>\n```\n\n<b>not markup</b> and [a link](javascript:alert(1))\n",
    "valid" : "<<< server\n<SyncML><SyncHdr><MsgID>1</MsgID></SyncHdr></SyncML>\n<<< server\n<SyncML><SyncHdr><MsgID>2</MsgID></SyncHdr></SyncML>\n",
    "invalid" : "<<< server\n<SyncML><SyncHdr><MsgID>1</MsgID></SyncHdr></SyncML>\n<<< server\n<!-- expect: msgid-gap -->\n<SyncML><SyncHdr><MsgID>3</MsgID></SyncHdr></SyncML>\n"
  } ]
}) satisfies RuleList;

// GET rules/msgid-gap
({
  "id" : "msgid-gap",
  "severity" : "error",
  "scope" : "session",
  "summary" : "MsgID must not jump",
  "cites" : "OMA-TS-DM_Protocol-V1_2_1, 8.1",
  "doc" : "# MsgID must not jump\n\nA sender numbers its messages **1, 2, 3, …** within a session. A `MsgID` that\njumps means that a message was lost, or that the sender counts wrongly.\n\n## Usual causes\n\n- two sessions share one counter\n- a retry was counted as new\n\n```xml\n<MsgID>3</MsgID>\n```\n\n<b>not markup</b> and [a link](javascript:alert(1))\n",
  "valid" : "<<< server\n<SyncML><SyncHdr><MsgID>1</MsgID></SyncHdr></SyncML>\n<<< server\n<SyncML><SyncHdr><MsgID>2</MsgID></SyncHdr></SyncML>\n",
  "invalid" : "<<< server\n<SyncML><SyncHdr><MsgID>1</MsgID></SyncHdr></SyncML>\n<<< server\n<!-- expect: msgid-gap -->\n<SyncML><SyncHdr><MsgID>3</MsgID></SyncHdr></SyncML>\n"
}) satisfies RuleView;

// GET messages?q=no:field
({
  "type" : "urn:dmscope:problem:query-syntax",
  "title" : "The query cannot be read",
  "status" : 400,
  "detail" : "There is no field named no",
  "instance" : "/api/v1/messages",
  "code" : "query-syntax",
  "errors" : [ {
    "offset" : 0,
    "length" : 2,
    "detail" : "There is no field named no",
    "expected" : [ "device:", "severity:", "session:" ]
  } ]
}) satisfies Problem;
