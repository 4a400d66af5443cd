/// The members of a JSON object in their order, each name once.
public struct JSONObject: Hashable, Sendable {
    /// One member.
    public struct Member: Hashable, Sendable {
        /// The name.
        public let name: String
        /// The value.
        public var value: JSONValue

        /// A member.
        public init(_ name: String, _ value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    /// The members.
    public private(set) var members: [Member]

    /// An object of members whose names are all different.
    ///
    /// - Precondition: No name occurs twice; the reader of this module sees to it.
    public init(_ members: [Member] = []) { self.members = members }

    /// The value of a member, `nil` where there is none.
    ///
    /// What is set keeps its place, what is new comes last, `nil` removes.
    public subscript(_ name: String) -> JSONValue? {
        get { members.first { $0.name == name }?.value }
        set {
            guard let place = members.firstIndex(where: { $0.name == name }) else {
                if let newValue { members.append(Member(name, newValue)) }
                return
            }
            if let newValue { members[place].value = newValue } else { members.remove(at: place) }
        }
    }

    /// Whether there are no members.
    public var isEmpty: Bool { members.isEmpty }

    package mutating func append(_ name: String, _ value: JSONValue) { members.append(Member(name, value)) }
}
