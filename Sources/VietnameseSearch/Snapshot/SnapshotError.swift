/// Why bytes are no snapshot that can be read.
public enum SnapshotError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The bytes begin otherwise than a snapshot does.
    case notASnapshot
    /// A version of the format that this library does not read.
    case unknownVersion(Int)
    /// The bytes are fewer than the snapshot says, or its checksum does not go with them.
    case damaged
    /// What stands at a byte, counted from 0, contradicts itself although the checksum is right.
    case inconsistent(at: Int)

    /// What is wrong, in English.
    public var description: String {
        switch self {
        case .notASnapshot: "These bytes are no search index."
        case .unknownVersion(let version): "The search index is of version \(version), which is not known here."
        case .damaged: "The search index is damaged: its checksum is wrong."
        case .inconsistent(let place): "The search index contradicts itself at byte \(place)."
        }
    }
}
