extension VietnameseText {
    /// The scalars of NFD.
    ///
    /// Foundation needs quadratic time for a long run of combining marks (two minutes for half a megabyte of them),
    /// so the ordering and the composing are done here, with Foundation's data.
    static func decomposition(of scalars: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        var run: [(order: UInt8, scalar: Unicode.Scalar)] = []
        func flush() {
            if run.count > 1 { run = stablySorted(run) }
            result.append(contentsOf: run.map(\.scalar))
            run.removeAll(keepingCapacity: true)
        }
        func add(_ scalar: Unicode.Scalar) {
            let order = scalar.value < 0x300 ? 0 : scalar.properties.canonicalCombiningClass.rawValue
            if order == 0 {
                if !run.isEmpty { flush() }
                result.append(scalar)
            } else {
                run.append((order, scalar))
            }
        }
        for scalar in scalars {
            if scalar.value < 0xC0 {
                add(scalar)
            } else if let syllable = Hangul.parts(of: scalar) {
                syllable.forEach(add)
            } else if let parts = CanonicalTable.shared.parts[scalar] {
                parts.forEach(add)
            } else {
                add(scalar)
            }
        }
        flush()
        return result
    }

    /// NFC from the scalars of NFD: each mark joins the last starter unless an equal or higher class stands between.
    static func composition(of decomposed: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        result.reserveCapacity(decomposed.count)
        var starter: Int?
        var lastOrder: UInt8?
        for scalar in decomposed {
            let order = scalar.value < 0x300 ? 0 : scalar.properties.canonicalCombiningClass.rawValue
            if let starter, lastOrder.map({ $0 != 0 && $0 < order }) ?? true,
                let joined = joined(result[starter], scalar)
            {
                result[starter] = joined
                continue
            }
            if order == 0 {
                starter = result.count
                lastOrder = nil
            } else {
                lastOrder = order
            }
            result.append(scalar)
        }
        return result
    }

    private static func joined(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Unicode.Scalar? {
        if second.value < 0x300 { return nil }
        return Hangul.joined(first, second) ?? CanonicalTable.shared.joined[.init(first: first, second: second)]
    }

    private static func stablySorted(
        _ run: [(order: UInt8, scalar: Unicode.Scalar)]
    ) -> [(order: UInt8, scalar: Unicode.Scalar)] {
        run.enumerated()
            .sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
            .map(\.element)
    }
}
