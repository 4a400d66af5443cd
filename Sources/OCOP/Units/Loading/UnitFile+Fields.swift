extension UnitFile {
    func code(_ column: Int) throws(UnitFileError) -> UnitCode {
        guard let code = UnitCode(digits: bytes[fields[column]]) else { throw error(.code, in: column) }
        return code
    }

    func type(_ column: Int, of level: UnitLevel) throws(UnitFileError) -> UnitType {
        let word = bytes[fields[column]]
        guard let type = Self.types.first(where: { $0.word.elementsEqual(word) })?.type, type.levels.contains(level)
        else { throw error(.type, in: column) }
        return type
    }

    func name(_ column: Int) throws(UnitFileError) -> Range<Int> {
        guard (1...100).contains(fields[column].count) else { throw error(.name, in: column) }
        return fields[column]
    }

    /// Degrees times 100,000, so that no rounding takes place before they are asked for.
    func degrees(_ column: Int) throws(UnitFileError) -> Int32 {
        let text = bytes[fields[column]]
        guard text.count >= 7, text.count <= 9, text[text.endIndex - 6] == UInt8(ascii: ".") else {
            throw error(.degrees, in: column)
        }
        var sum: Int32 = 0
        for (index, digit) in zip(text.indices, text) where index != text.endIndex - 6 {
            guard (48...57).contains(digit) else { throw error(.degrees, in: column) }
            sum = sum * 10 + Int32(digit) - 48
        }
        return sum
    }

    func day(_ column: Int) throws(UnitFileError) -> CalendarDay {
        guard let day = CalendarDay(iso: string(fields[column])) else { throw error(.day, in: column) }
        return day
    }

    private static let types = UnitType.allCases.map { (word: Array($0.rawValue.utf8), type: $0) }
}
