import CLibPQ
import Store

/// A statement that the server has parsed, by the name it has there.
final class PreparedStatement {
    let name: String
    /// Known after its first run; the server refuses to run it when they change.
    var columns: Columns?

    init(name: String) {
        self.name = name
    }
}

/// One libpq connection in pipeline mode, used by one thread at a time.
///
/// What is sent together costs one round trip: BEGIN with the first statement, a statement's preparation with its run.
final class PostgresConnection {
    /// One command of a round trip.
    enum Request: Equatable {
        case command(String)
        case statement(String, [SQLValue])
    }

    private let handle: OpaquePointer
    private let ownSessions: OwnSessions
    private var prepared: [String: PreparedStatement] = [:]
    private var statementCount = 0
    /// The server still keeps statements that this end has forgotten.
    private var hasForgotten = false
    private var isOutOfStep = false

    /// Lists of many lengths make many texts; beyond this number all are forgotten.
    private static let mostPrepared = 500

    /// Takes the handle over, to close it in the end.
    init(_ handle: OpaquePointer, _ ownSessions: OwnSessions) throws(StoreError) {
        self.handle = handle
        self.ownSessions = ownSessions
        ownSessions.insert(PQbackendPID(handle))
        guard PQenterPipelineMode(handle) == 1 else {
            throw StoreError(.unavailable, "libpq: no pipeline mode")
        }
    }

    deinit {
        ownSessions.remove(PQbackendPID(handle))
        PQfinish(handle)
    }

    /// False when the server is gone; such a connection is thrown away.
    var isUsable: Bool { !isOutOfStep && PQstatus(handle) == CONNECTION_OK }

    /// What tells this connection from others, for whoever must not do as they do.
    var process: Int32 { PQbackendPID(handle) }

    /// Between transactions: lets the server forget what this end has forgotten.
    func tidyUp() {
        if prepared.count > Self.mostPrepared { forgetStatements() }
        guard hasForgotten else { return }
        hasForgotten = false
        // A failure here leaves the connection unusable, which its owner sees.
        if (try? exchange([.command("DEALLOCATE ALL")])) == nil { isOutOfStep = true }
    }

    /// The server does not know, or may not run, what was prepared before.
    func forgetStatements() {
        prepared = [:]
        hasForgotten = true
    }

    /// Sends all, then reads all; the first failure is thrown, and the server runs nothing after it.
    func exchange(_ requests: [Request]) throws(PostgresFailure) -> [PostgresResult] {
        var expected: [Expected] = []
        for request in requests {
            guard send(request, &expected) else { throw lost() }
        }
        guard PQpipelineSync(handle) == 1 else { throw lost() }
        return try receive(expected)
    }
}

extension PostgresConnection {
    private enum Expected {
        case answer(PreparedStatement?)
        case preparation(of: String)

        var statement: PreparedStatement? {
            if case .answer(let statement) = self { statement } else { nil }
        }
    }

    private func send(_ request: Request, _ expected: inout [Expected]) -> Bool {
        switch request {
        case .command(let text):
            expected.append(.answer(nil))
            return PQsendQueryParams(handle, text, 0, nil, nil, nil, nil, 0) == 1
        case .statement(let text, let values):
            guard text.isWorthPreparing else {
                expected.append(.answer(nil))
                return ParameterList(values).lend {
                    PQsendQueryParams(handle, text, $0, nil, $1, $2, $3, 0)
                } == 1
            }
            if prepared[text] == nil {
                statementCount += 1
                let new = PreparedStatement(name: "s\(statementCount)")
                prepared[text] = new
                expected.append(.preparation(of: text))
                guard PQsendPrepare(handle, new.name, text, 0, nil) == 1 else { return false }
            }
            guard let statement = prepared[text] else { return false }
            expected.append(.answer(statement))
            return ParameterList(values).lend {
                PQsendQueryPrepared(handle, statement.name, $0, $1, $2, $3, 0)
            } == 1
        }
    }

    private func receive(_ expected: [Expected]) throws(PostgresFailure) -> [PostgresResult] {
        var results: [PostgresResult] = []
        var failure: PostgresFailure?
        for expectation in expected {
            guard let next = PQgetResult(handle) else { throw lost() }
            let result = PostgresResult(next, of: expectation.statement)
            while let more = PQgetResult(handle) { PQclear(more) }
            switch expectation {
            // Prepared statements outlive a rolled back transaction, but not their own failure.
            case .preparation(let text): if result.failure != nil { prepared[text] = nil }
            case .answer: results.append(result)
            }
            if failure == nil { failure = result.failure }
            if PQstatus(handle) != CONNECTION_OK { throw lost(failure) }
        }
        try receiveSync()
        if let failure { throw failure }
        return results
    }

    private func receiveSync() throws(PostgresFailure) {
        guard let sync = PQgetResult(handle) else { throw lost() }
        defer { PQclear(sync) }
        guard PQresultStatus(sync) == PGRES_PIPELINE_SYNC else { throw lost() }
    }

    /// The connection broke, or no longer says what belongs to what.
    private func lost(_ last: PostgresFailure? = nil) -> PostgresFailure {
        isOutOfStep = true
        let said = String(cString: PQerrorMessage(handle)).onOneLine
        return PostgresFailure(sqlState: last?.sqlState ?? "08006", message: last?.message ?? said, isLost: true)
    }
}

extension String {
    /// Statements that are planned; the rest (DDL, SET) runs once.
    fileprivate var isWorthPreparing: Bool {
        guard let word = sqlWords(atMost: 1).first else { return false }
        return ["SELECT", "INSERT", "UPDATE", "DELETE", "WITH"].contains(word.uppercased())
    }
}
