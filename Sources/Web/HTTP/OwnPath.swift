/// Where to go after signing in and the like: only to a page of this site, whatever the address bar was made to say.
package enum OwnPath {
    /// The path and query if they lead to this site, else nil.
    ///
    /// `//host` and `/\host` lead elsewhere; control characters and backslashes are taken for slashes or dropped by
    /// some browsers, so they are refused.
    package static func checked(_ text: String?) -> String? {
        guard let text, text.utf8.count <= 2000, text.first == "/", !text.hasPrefix("//") else { return nil }
        let isPlain = text.utf8.allSatisfy { $0 > 32 && $0 < 127 && $0 != UInt8(ascii: "\\") }
        return isPlain ? text : nil
    }
}
