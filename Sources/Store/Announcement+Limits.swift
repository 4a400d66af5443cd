extension Announcement {
    /// An announcement that both engines can carry: PostgreSQL takes fewer than 8,000 bytes, and the topic ends at a tab.
    package static func checked(topic: String, key: String) throws(StoreError) -> Announcement {
        guard topic.utf8.count + key.utf8.count < 7_900, !topic.utf8.contains(9), !topic.utf8.contains(0),
            !key.utf8.contains(0)
        else { throw StoreError(.badValue, "an announcement is too long, or has a tab or NUL: \(topic.prefix(40))") }
        return .changed(topic: topic, key: key)
    }
}
