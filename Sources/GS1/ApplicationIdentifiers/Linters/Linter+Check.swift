extension Linter {
    /// What is wrong with a component, and at which byte.
    struct Fault: Equatable {
        let code: GS1Error.Code
        let position: Int

        init(_ code: GS1Error.Code, at position: Int) {
            self.code = code
            self.position = position
        }
    }

    /// The first fault of a component, or `nil`.
    ///
    /// The characters and the length of the component have been checked before: where the table says digits, there
    /// are digits.
    func fault(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Fault? {
        let start = range.lowerBound
        switch self {
        case .csum:
            return CheckDigit.isValid(bytes, range) ? nil : Fault(.checkDigit, at: range.upperBound - 1)
        case .csumalpha: return Self.checkPair(bytes, range)
        case .gcppos1: return Self.companyPrefix(bytes, range)
        case .gcppos2: return Self.companyPrefix(bytes, range.dropFirst())
        case .hasnondigit: return range.contains { !bytes[$0].isDigit } ? nil : Fault(.onlyDigits, at: start)
        case .hh: return Self.atMost(23, bytes, range, .hour)
        case .mi: return Self.atMost(59, bytes, range, .minute)
        case .ss: return Self.atMost(59, bytes, range, .second)
        case .hhmi:
            return Self.atMost(23, bytes, start..<start + 2, .hour)
                ?? Self.atMost(59, bytes, start + 2..<start + 4, .minute)
        case .yymmd0: return Self.date(bytes, range, allowsDayZero: true)
        case .yymmdd, .yyyymmdd: return Self.date(bytes, range, allowsDayZero: false)
        case .hyphen: return Self.all(bytes, range, .notHyphen) { $0 == UInt8(ascii: "-") }
        case .importeridx: return Self.all(bytes, range, .importerIndex, CharacterSets.bits64.contains)
        case .zero: return Self.all(bytes, range, .notZero) { $0 == .zero }
        case .winding: return Self.oneOf("019", bytes, range, .winding)
        case .yesno: return Self.oneOf("01", bytes, range, .yesNo)
        case .iso5218: return Self.oneOf("0129", bytes, range, .sex)
        case .iso3166: return CountryCodes.numbers.contains(bytes, range) ? nil : Fault(.country, at: start)
        case .iso3166999:
            let isKnown = Self.number(bytes, range) == 999 || CountryCodes.numbers.contains(bytes, range)
            return isKnown ? nil : Fault(.country, at: start)
        case .iso3166alpha2:
            return CountryCodes.contains(bytes[start], bytes[start + 1]) ? nil : Fault(.country, at: start)
        case .iso4217: return CurrencyCodes.numbers.contains(bytes, range) ? nil : Fault(.currency, at: start)
        case .packagetype: return PackageTypes.contains(bytes, range) ? nil : Fault(.packageType, at: start)
        case .mediatype:
            let type = Self.number(bytes, range)
            return 1...10 ~= type || 80...99 ~= type ? nil : Fault(.mediaType, at: start)
        case .latitude: return Self.number(bytes, range) <= 180_0000000 ? nil : Fault(.latitude, at: start)
        case .longitude: return Self.number(bytes, range) <= 360_0000000 ? nil : Fault(.longitude, at: start)
        case .nonzero: return range.contains { bytes[$0] != .zero } ? nil : Fault(.zeroValue, at: start)
        case .nozeroprefix: return range.count > 1 && bytes[start] == .zero ? Fault(.leadingZero, at: start) : nil
        case .pcenc: return Self.percentSequences(bytes, range)
        case .pieceoftotal: return Self.pieceOfTotal(bytes, range)
        case .posinseqslash: return Self.positionInSequence(bytes, range)
        case .iban: return Self.accountNumber(bytes, range)
        case .couponcode: return Self.couponCode(bytes, range)
        case .couponposoffer: return Self.positiveOffer(bytes, range)
        }
    }
}
