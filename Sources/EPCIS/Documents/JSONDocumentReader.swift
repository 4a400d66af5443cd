import StrictJSON

/// Reads a JSON document in pieces: one event in memory at a time.
///
/// The frame of the document (its object, `epcisBody`, `eventList`) is walked byte by byte; each event, and each other
/// member of the frame, is first found as a run of bytes and then read as a value.
struct JSONDocumentReader {
    private enum Frame: Hashable {
        case document, body, results, resultsBody, events
    }

    private enum Expected {
        case opening, firstMember, member, colon, value, firstElement, element, separator, nothing
    }

    private(set) var header = DocumentHeader(kind: .document)
    private let limits: Limits
    private let skipsEvents: Bool
    private var context: Context?
    private var buffer: [UInt8] = []
    private var start = 0
    private var consumed = 0
    private var scan = ValueScan()
    private var frames: [Frame] = []
    private var names: [Set<String>] = []
    private var name = ""
    private var expected = Expected.opening
    private var eventCount = 0
    private var headerBytes = 0

    init(limits: Limits, context: Context? = nil, skipsEvents: Bool = false) {
        self.limits = limits
        self.context = context
        self.skipsEvents = skipsEvents
    }

    /// Takes more bytes; the answer is the events that are complete now.
    mutating func read(_ bytes: some Sequence<UInt8>) throws(Violation) -> [Event] {
        buffer.append(contentsOf: bytes)
        return try events(isLast: false)
    }

    /// Ends the document.
    mutating func finish() throws(Violation) -> [Event] {
        var events = try events(isLast: true)
        guard expected == .nothing else {
            throw Violation(JSONError(.unexpectedEnd, at: consumed + buffer.count).moved(by: 0, under: pointer))
        }
        switch header.members["type"]?.string {
        case "EPCISQueryDocument": header.kind = .query
        case let type? where EventType(rawValue: type) != nil && !header.hasEvents:
            header.kind = .event
            events.append(Event(header.members, context: Context([:])))
        default: header.kind = .document
        }
        return events
    }

    private mutating func events(isLast: Bool) throws(Violation) -> [Event] {
        var events: [Event] = []
        let bytes = buffer
        buffer = []
        let result = bytes.withUnsafeBufferPointer { bytes in
            Result { () throws(JSONError) in
                while !lacksContext {
                    guard try step(bytes, isLast: isLast, &events) else { break }
                }
            }
        }
        buffer = bytes
        do {
            try result.get()
        } catch {
            throw Violation(error.moved(by: consumed, under: error.pointer.isEmpty ? pointer : ""))
        }
        if lacksContext { throw Violation(.contextAfterEvents, "/@context", "@context must stand before the events") }
        if start > 0 {
            consumed += start
            buffer.removeSubrange(..<start)
            scan.position -= start
            start = 0
        }
        return events
    }

    /// The events begin, and nobody has said what their names mean.
    private var lacksContext = false

    /// One step over the frame; `false` if more bytes are needed or the document is at its end.
    private mutating func step(
        _ bytes: UnsafeBufferPointer<UInt8>,
        isLast: Bool,
        _ events: inout [Event]
    ) throws(JSONError) -> Bool {
        if !scan.isUnderway {
            while start < bytes.count, bytes[start].isJSONSpace { start += 1 }
            guard start < bytes.count else { return false }
        }
        let byte = bytes[start]
        switch expected {
        case .opening:
            if consumed == 0, start == 0, byte == 0xEF {
                guard bytes.count >= 3 || isLast else { return false }
                guard bytes.count >= 3, bytes[1] == 0xBB, bytes[2] == 0xBF else {
                    throw JSONError(.unexpectedByte, at: 0)
                }
                start = 3
                return true
            }
            guard byte == UInt8(ascii: "{") else { throw JSONError(.unexpectedByte, at: start) }
            enter(.document)
        case .firstMember, .member:
            if byte == UInt8(ascii: "}"), expected == .firstMember {
                leave()
            } else {
                guard byte == UInt8(ascii: "\"") else { throw JSONError(.unexpectedByte, at: start) }
                let place = start
                guard let text = try value(bytes, isLast: isLast)?.string else { return false }
                name = text
                guard names[names.count - 1].insert(text).inserted else {
                    throw JSONError(.duplicateName, at: place).inside(text).moved(by: 0, under: pointer)
                }
                headerBytes += text.utf8.count
                expected = .colon
            }
        case .colon:
            guard byte == UInt8(ascii: ":") else { throw JSONError(.unexpectedByte, at: start) }
            start += 1
            expected = .value
        case .value:
            if let frame = frame(opened: byte) {
                enter(frame)
                return true
            }
            guard let value = try value(bytes, isLast: isLast) else { return false }
            keep(value)
            expected = .separator
        case .firstElement where byte == UInt8(ascii: "]"): leave()
        case .firstElement, .element:
            guard let found = try value(bytes, isLast: isLast) else { return false }
            add(found, to: &events)
            expected = .separator
        case .separator:
            let end = frames.last == .events ? UInt8(ascii: "]") : UInt8(ascii: "}")
            if byte == end {
                leave()
            } else {
                guard byte == UInt8(ascii: ",") else { throw JSONError(.unexpectedByte, at: start) }
                start += 1
                expected = frames.last == .events ? .element : .member
            }
        case .nothing: throw JSONError(.unexpectedByte, at: start)
        }
        return true
    }

    /// The value that begins here, `nil` if it is not complete yet.
    private mutating func value(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) throws(JSONError) -> JSONValue? {
        let found = try scan.end(in: bytes, from: start, isLast: isLast, depth: limits.depth, size: limits.itemBytes)
        guard let end = found else { return nil }
        let place = start
        start = end
        if skipsEvents, frames.last == .events { return .null }
        let slice = UnsafeBufferPointer(rebasing: bytes[place..<end])
        if frames.last != .events {
            headerBytes += slice.count
            guard headerBytes <= limits.itemBytes else { throw JSONError(.tooLarge, at: place) }
        }
        do {
            return try JSONReader.value(of: slice, depth: limits.depth, names: .epcis)
        } catch {
            throw error.moved(by: place, under: valuePointer)
        }
    }

    private mutating func keep(_ value: JSONValue) {
        switch frames.last {
        case .body: header.bodyMembers.append(name, value)
        case .results: header.queryMembers.append(name, value)
        case .resultsBody: header.resultMembers.append(name, value)
        default:
            if name == "@context" {
                context = context ?? Context(json: value)
            }
            header.members.append(name, value)
        }
    }

    private mutating func add(_ value: JSONValue, to events: inout [Event]) {
        defer { eventCount += 1 }
        guard !skipsEvents else { return }
        let place = "\(pointer)/\(eventCount)"
        if case .object(let body) = value {
            events.append(Event(body, context: context ?? Context(json: nil), pointer: place))
        } else {
            var event = Event(JSONObject(), context: context ?? Context(json: nil), pointer: place)
            event.findings = [Violation(.wrongKind, place, "an event is an object")]
            events.append(event)
        }
    }

    /// The part of the frame that a bracket behind the current name opens.
    private func frame(opened byte: UInt8) -> Frame? {
        let isObject = byte == UInt8(ascii: "{")
        switch (frames.last, name) {
        case (.document, "epcisBody") where isObject: return .body
        case (.body, "queryResults") where isObject: return .results
        case (.results, "resultsBody") where isObject: return .resultsBody
        case (.body, "eventList") where byte == UInt8(ascii: "["): return .events
        case (.resultsBody, "eventList") where byte == UInt8(ascii: "["): return .events
        default: return nil
        }
    }

    private mutating func enter(_ frame: Frame) {
        start += 1
        frames.append(frame)
        names.append([])
        expected = frame == .events ? .firstElement : .firstMember
        if frame == .events {
            header.hasEvents = true
            lacksContext = context == nil && !skipsEvents
        }
    }

    private mutating func leave() {
        start += 1
        frames.removeLast()
        names.removeLast()
        expected = frames.isEmpty ? .nothing : .separator
    }

    /// The pointer of the innermost part of the frame.
    private var pointer: String {
        frames.map { frame in
            switch frame {
            case .document: ""
            case .body: "/epcisBody"
            case .results: "/queryResults"
            case .resultsBody: "/resultsBody"
            case .events: "/eventList"
            }
        }.joined()
    }

    private var valuePointer: String {
        frames.last == .events
            ? "\(pointer)/\(eventCount)" : expected == .value ? "\(pointer)/\(name.pointerToken)" : pointer
    }
}
