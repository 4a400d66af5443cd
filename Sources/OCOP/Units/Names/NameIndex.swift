import Synchronization

/// Every name and spelling of every unit, sorted by the hash of its folded letters.
struct NameIndex: Sendable {
    /// One name of one unit.
    struct Entry {
        let key: NameKey
        let row: Int32
    }

    private let entries: [Entry]
    /// Where the entries of each upper twelve bits begin, so that a search looks at a few only.
    private let starts: [Int32]

    init(_ table: UnitTable) {
        var entries: [Entry] = []
        entries.reserveCapacity(table.rows.count + 500)
        var words = Words()
        func add(_ name: ArraySlice<UInt8>, _ row: Int) {
            words.read(name)
            entries.append(Entry(key: words.key(0..<words.count), row: Int32(row)))
        }
        for (index, row) in table.rows.enumerated() {
            add(table.text[Int(row.name.lowerBound)..<Int(row.name.upperBound)], index)
            guard !row.spellings.isEmpty else { continue }
            let spellings = table.text[Int(row.spellings.lowerBound)..<Int(row.spellings.upperBound)]
            for spelling in spellings.split(separator: UInt8(ascii: ";")) { add(spelling, index) }
        }
        for (row, changes) in table.changes {
            for change in changes where change.plainName != table.string(table.rows[row].name) {
                add(Array(change.plainName.utf8)[...], row)
            }
        }
        entries.sort { ($0.key.hash, $0.row) < ($1.key.hash, $1.row) }
        self.entries = entries
        starts = Self.starts(of: entries)
    }

    /// All entries with the folded letters of a key.
    func entries(_ key: NameKey) -> ArraySlice<Entry> {
        let bucket = Int(key.hash >> 52)
        var low = Int(starts[bucket])
        let end = Int(starts[bucket + 1])
        while low < end, entries[low].key.hash < key.hash { low += 1 }
        var high = low
        while high < end, entries[high].key.hash == key.hash { high += 1 }
        return entries[low..<high]
    }

    private static func starts(of entries: [Entry]) -> [Int32] {
        var starts: [Int32] = []
        starts.reserveCapacity(4097)
        for (index, entry) in entries.enumerated() {
            let bucket = Int(entry.key.hash >> 52)
            while starts.count <= bucket { starts.append(Int32(index)) }
        }
        while starts.count <= 4096 { starts.append(Int32(entries.count)) }
        return starts
    }
}

/// The index, made when it is first asked for and shared by all copies of `Units`.
final class LazyNameIndex: Sendable {
    private let table: UnitTable
    private let made = Mutex<NameIndex?>(nil)

    init(table: UnitTable) {
        self.table = table
    }

    var index: NameIndex {
        made.withLock { made in
            if let made { return made }
            let index = NameIndex(table)
            made = index
            return index
        }
    }
}
