/// A store of rows: SQLite or PostgreSQL.
///
/// A body is plain synchronous code that runs from start to end in one transaction; it may run more than once where the
/// engine asks for it (a serialization failure), so it has no effects beside the transaction.
package protocol Database: Sendable {
    /// Which engine it is; only for what a person is told, never to choose SQL.
    var engine: Engine { get }

    /// Reads one consistent state of the store; never waits for a writer.
    func read<T: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> T) async throws -> T

    /// Writes all of it or nothing; returns once the disk has it.
    @discardableResult
    func write<T: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> T) async throws -> T

    /// What committed writes announced, from now on, those of other servers on the same store included.
    func announcements() -> AsyncStream<Announcement>

    /// Calls `hear` with each announcement, for as long as the store is open.
    ///
    /// What this process's own writes announce is heard before the write answers, so that whoever wrote never reads
    /// older from memory. It is called on the writer's thread, so it only notes what it heard. Through an
    /// ``AnnouncementBoard`` that is `board.hear(hear)`, and posting what a write announced before answering it.
    func hear(_ hear: @escaping @Sendable (Announcement) -> Void)

    /// Ends open work and closes the store.
    func close() async
}

/// The engines that a store can run on.
package enum Engine: String, Sendable {
    case sqlite, postgres
}

/// What a server hears of committed writes.
package enum Announcement: Hashable, Sendable {
    /// A committed write said that this changed.
    case changed(topic: String, key: String)
    /// The feed is cut: what is kept in memory may be old from here on.
    case lost
    /// The feed runs again: whatever was kept in memory before is to be read anew.
    case regained
}

/// One transaction: what it reads is one state, what it writes is all or nothing.
///
/// A statement that fails dooms the transaction, even when the body catches its error: every later statement, and the
/// commit, fail with it. What may fail without undoing the rest goes into ``attempt(_:)``.
package protocol Transaction {
    /// The rows that a query, or a statement with RETURNING, gives.
    func rows(_ sql: SQL) throws(StoreError) -> [Row]

    /// Returns the number of rows changed.
    @discardableResult
    func run(_ sql: SQL) throws(StoreError) -> Int

    /// Tells every server, once this write has been committed, that something changed.
    func announce(_ topic: String, _ key: String) throws(StoreError)

    /// Runs a part whose failure undoes that part only.
    ///
    ///     do { try tx.attempt { try tx.run("INSERT …") } } catch let error as StoreError { … }
    @discardableResult
    func attempt<T>(_ part: () throws -> T) throws -> T

    /// The tables of the store as its catalogue has them, sorted by name.
    func tables() throws(StoreError) -> [TableShape]

    /// Waits until no other server changes the schema, and lifts the limits of time from this transaction.
    func prepareMigration() throws(StoreError)
}

extension Transaction {
    package func row(_ sql: SQL) throws(StoreError) -> Row? {
        try rows(sql).first
    }

    /// The one whole number that a query gives, as COUNT does.
    package func count(_ sql: SQL) throws(StoreError) -> Int {
        guard let row = try rows(sql).first else { throw StoreError(.missing, "a count gave no row") }
        return try row.get(0)
    }
}
