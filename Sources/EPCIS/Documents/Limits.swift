/// How much of a document is held at once, and how deep it may go.
///
/// Everything beyond is an error, never a slow success: a text of any size is read in memory that these bound.
public struct Limits: Hashable, Sendable {
    /// Most levels of arrays and objects, or of elements, in one event or part of the header: 64.
    public var depth = 64
    /// Most bytes of one event or one part of the header: 16 MiB.
    public var itemBytes = 16 << 20
    /// Most attributes of one XML element, namespace declarations among them: 128.
    public var attributes = 128

    /// The limits as given with each.
    public init() {}
}
