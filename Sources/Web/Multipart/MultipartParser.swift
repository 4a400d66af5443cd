import Foundation

/// Reads a multipart/form-data body (RFC 7578, RFC 2046 section 5.1) as it comes, in pieces of any size.
///
/// It keeps no more than the headers of one part or a piece of a boundary. What no browser sends is refused: a
/// preamble, an epilogue, folded headers.
package struct MultipartParser: Sendable {
    package enum Event: Equatable, Sendable {
        case part(MultipartPart)
        case body(ArraySlice<UInt8>)
        case partEnd
        case end
    }

    private enum State { case start, boundaryTail, headers, bodyStart, body, epilogue }

    /// The line end before a boundary, and the boundary.
    private let delimiter: [UInt8]
    private let headerLimit: Int
    private let partLimit: Int
    private var state = State.start
    private var kept: [UInt8] = []
    private var partCount = 0
    private var isPartOpen = false
    /// Bytes of the body before `kept`.
    private var passed = 0

    package init(boundary: [UInt8], headerLimit: Int = 8192, partLimit: Int = 1000) {
        delimiter = Array("\r\n--".utf8) + boundary
        self.headerLimit = headerLimit
        self.partLimit = partLimit
    }

    /// How many bytes it holds back at present.
    package var heldBytes: Int { kept.count }

    /// Takes the next piece and tells what it brought.
    package mutating func push(_ piece: [UInt8]) throws(MultipartError) -> [Event] {
        let bytes = kept.isEmpty ? piece : kept + piece
        var events: [Event] = []
        var place = 0
        while let next = try step(bytes, from: place, &events) { place = next }
        kept = Array(bytes[restStart...])
        passed += restStart
        return events
    }

    /// Says that no more comes; refuses a body that is not whole.
    package func finish() throws(MultipartError) {
        guard state == .epilogue else { throw MultipartError(reason: .truncated, position: passed + kept.count) }
    }

    /// Where what is to be kept begins, after the last step.
    private var restStart = 0

    /// One step forward; nil when more bytes are needed, with `restStart` set.
    private mutating func step(
        _ bytes: [UInt8],
        from place: Int,
        _ events: inout [Event]
    ) throws(MultipartError) -> Int? {
        restStart = place
        return switch state {
        case .start: try start(bytes, place)
        case .boundaryTail: try boundaryTail(bytes, place, &events)
        case .headers: try headers(bytes, place, &events)
        case .bodyStart: bodyStart(bytes, place)
        case .body: body(bytes, place, &events)
        case .epilogue: try epilogue(bytes, place)
        }
    }

    /// The first boundary stands at once, or after one line end.
    private mutating func start(_ bytes: [UInt8], _ place: Int) throws(MultipartError) -> Int? {
        let rest = bytes[place...]
        let wanted = rest.first == 13 ? delimiter[...] : delimiter[2...]
        guard rest.prefix(wanted.count).elementsEqual(wanted.prefix(rest.count)) else {
            throw fault(.junkBeforeFirstPart, place)
        }
        guard rest.count >= wanted.count else { return nil }
        state = .boundaryTail
        return place + wanted.count
    }

    /// After a boundary: `--` at the end of all, or a line end (after spaces, RFC 2046's transport padding).
    private mutating func boundaryTail(
        _ bytes: [UInt8],
        _ place: Int,
        _ events: inout [Event]
    ) throws(MultipartError) -> Int? {
        let rest = bytes[place...]
        guard rest.count >= 2 else {
            if let byte = rest.first, ![13, 32, 9, UInt8(ascii: "-")].contains(byte) {
                throw fault(.junkAfterBoundary, place)
            }
            return nil
        }
        if rest.starts(with: "--".utf8) {
            closePart(&events)
            events.append(.end)
            state = .epilogue
            return place + 2
        }
        let padding = rest.prefix(65).prefix { $0 == 32 || $0 == 9 }
        let lineEnd = bytes[padding.endIndex...].prefix(2)
        guard padding.count <= 64, lineEnd.elementsEqual([13, 10].prefix(lineEnd.count)) else {
            throw fault(.junkAfterBoundary, place)
        }
        guard lineEnd.count == 2 else { return nil }
        closePart(&events)
        partCount += 1
        guard partCount <= partLimit else { throw fault(.tooManyParts(limit: partLimit), place) }
        state = .headers
        return lineEnd.endIndex
    }

    private mutating func closePart(_ events: inout [Event]) {
        if isPartOpen { events.append(.partEnd) }
        isPartOpen = false
    }

    private mutating func headers(
        _ bytes: [UInt8],
        _ place: Int,
        _ events: inout [Event]
    ) throws(MultipartError) -> Int? {
        let window = bytes[place...].prefix(headerLimit)
        guard let end = Self.headerEnd(window) else {
            if window.count == headerLimit { throw fault(.headersTooLong(limit: headerLimit), place) }
            return nil
        }
        do {
            events.append(.part(try MultipartPart(headers: bytes[place..<end])))
        } catch {
            throw fault(error.reason, place)
        }
        isPartOpen = true
        state = .bodyStart
        return end
    }

    /// Where the empty line after the headers begins, so that the line end before it may open a boundary.
    private static func headerEnd(_ window: ArraySlice<UInt8>) -> Int? {
        if window.starts(with: [13, 10]) { return window.startIndex }
        var place = window.startIndex
        while let found = window[place...].firstIndex(of: 13) {
            if window[found...].starts(with: [13, 10, 13, 10]) { return found + 2 }
            place = found + 1
        }
        return nil
    }

    /// A part without any body: the empty line after its headers is the line end of the next boundary.
    private mutating func bodyStart(_ bytes: [UInt8], _ place: Int) -> Int? {
        let rest = bytes[place...]
        guard rest.prefix(delimiter.count).elementsEqual(delimiter.prefix(rest.count)) else {
            state = .body
            return place + 2
        }
        guard rest.count >= delimiter.count else { return nil }
        state = .boundaryTail
        return place + delimiter.count
    }

    /// Hands on what is surely body, and stops at a boundary or at what may become one.
    private mutating func body(_ bytes: [UInt8], _ place: Int, _ events: inout [Event]) -> Int? {
        let (end, isWhole) = search(bytes, from: place)
        if end > place { events.append(.body(bytes[place..<end])) }
        restStart = end
        guard isWhole else { return nil }
        state = .boundaryTail
        return end + delimiter.count
    }

    /// The first delimiter, or the end less what may be the beginning of one.
    ///
    /// A delimiter holds one CR, at its head, so looking at each CR once is linear whatever the body holds.
    private func search(_ bytes: [UInt8], from place: Int) -> (end: Int, isWhole: Bool) {
        bytes.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return (place, false) }
            var place = place
            while place < bytes.count, let found = memchr(base + place, 13, bytes.count - place) {
                place = base.distance(to: UnsafeRawPointer(found))
                let length = min(delimiter.count, bytes.count - place)
                if memcmp(base + place, delimiter, length) == 0 { return (place, length == delimiter.count) }
                place += 1
            }
            return (bytes.count, false)
        }
    }

    /// After the end there may be one line end and nothing else.
    private func epilogue(_ bytes: [UInt8], _ place: Int) throws(MultipartError) -> Int? {
        let rest = bytes[place...]
        guard rest.count <= 2, rest.elementsEqual([13, 10].prefix(rest.count)) else {
            throw fault(.junkAfterEnd, place)
        }
        return nil
    }

    private func fault(_ reason: MultipartError.Reason, _ place: Int) -> MultipartError {
        MultipartError(reason: reason, position: passed + place)
    }
}
