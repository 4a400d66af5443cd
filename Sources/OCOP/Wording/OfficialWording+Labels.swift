import VietnameseText

extension OfficialWording {
    /// An option whose official words and label have next to nothing in common.
    public struct FarOption: Hashable, Sendable {
        /// Code of the criterion.
        public let criterion: String
        /// Number of the option, from 1.
        public let option: Int
        /// The act's words.
        public let official: String
        /// Our label.
        public let label: Label
    }

    /// Options of which fewer than a quarter of the label's words stand in the act's words or its criterion's name.
    public func farFromLabels(of set: CriteriaSet) -> [FarOption] {
        set.criteria.flatMap { criterion -> [FarOption] in
            guard let official = self.criterion(criterion.code) else { return [] }
            return official.options.sorted { $0.key < $1.key }.compactMap { number, text in
                guard criterion.options.indices.contains(number - 1) else { return nil }
                let label = criterion.options[number - 1].label
                let words = Self.words(label.vi)
                let found = words.intersection(Self.words("\(text) \(official.name ?? "") \(criterion.name.vi)"))
                guard found.count * 4 < words.count else { return nil }
                return FarOption(criterion: criterion.code, option: number, official: text, label: label)
            }
        }
    }

    private static func words(_ text: String) -> Set<Substring> {
        Set(VietnameseText.searchKey(text).split(separator: " "))
    }
}
