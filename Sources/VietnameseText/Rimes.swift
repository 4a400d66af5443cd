/// What may follow what in a Vietnamese syllable.
enum Rimes {
    private static let onsets = words("b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x")

    private static let all = words(
        """
        a ac ach ai am an ang anh ao ap at au ay  ăc ăm ăn ăng ăp ăt  âc âm ân âng âp ât âu ây
        e ec em en eng eo ep et  ê êch êm ên ênh êp êt êu
        i ia ich im in inh ip it iu  iêc iêm iên iêng iêp iêt iêu
        o oc oi om on ong op ot ooc oong  ô ôc ôi ôm ôn ông ôp ôt ôông  ơ ơi ơm ơn ơp ơt
        oa oac oach oai oam oan oang oanh oao oap oat oay  oăc oăm oăn oăng oăt  oe oen oeo oet
        u ua uc ui um un ung up ut  uân uâng uât uây  uê uêch uên uênh uêt uêu  uơ
        uôc uôi uôm uôn uông uôt  uy uya uych uyn uynh uyp uyt uyu uyên uyêt
        ư ưa ưc ưi ưm ưng ưt ưu  ươc ươi ươm ươn ương ươp ươt ươu
        y yêm yên yêng yêt yêu
        """
    )
    private static let onlyAfterQu = words("ych yn ynh yp yt êc ăp âp")

    /// Whether this onset, which may be empty, is written before this rime.
    static func isSpelled(onset: String, rime: String) -> Bool {
        // Final k stands in names from the languages of the highlands (Đắk, Lắk).
        let known = rime.last == "k" ? String(rime.dropLast()) + "c" : rime
        guard onset.isEmpty || onsets.contains(onset),
            all.contains(known) || (onset == "qu" && onlyAfterQu.contains(known))
        else { return false }
        let isFront = rime.first.map { "eêiy".contains($0) } ?? false
        return switch onset {
        case "gh", "ngh": isFront && rime.first != "y"
        case "c", "ng": !isFront
        case "g": !isFront || rime.first == "i"
        case "qu": !(rime.first.map { "uưoô".contains($0) } ?? true)
        default: true
        }
    }

    /// A syllable that ends in c, ch, p or t has the tone sắc or nặng.
    static func allows(_ tone: Tone, on rime: String) -> Bool {
        let isStopped = ["c", "ch", "p", "t"].contains { rime.hasSuffix($0) }
        return !isStopped || tone == .acute || tone == .dot
    }

    /// The indices where a rime carries its tone: both vowels of final oa, oe and uy, otherwise exactly one.
    static func tonePlaces(of rime: ArraySlice<Letter>) -> [Int] {
        let vowels = rime.indices.filter { rime[$0].isVowel }
        guard let first = vowels.first, let last = vowels.last else { return [] }
        if let marked = vowels.last(where: { "ăâêôơư".unicodeScalars.contains(rime[$0].plain) }) { return [marked] }
        if vowels.count == 1 || last < rime.endIndex - 1 { return [last] }
        if vowels.count == 3 { return [first + 1] }
        return isMovable(String(composing: rime.map(\.plain))) ? [first, last] : [first]
    }

    /// The rimes on which the two ways to place a tone differ.
    static func isMovable(_ rime: String) -> Bool { ["oa", "oe", "uy"].contains(rime) }

    private static func words(_ list: String) -> Set<String> {
        Set(list.split(whereSeparator: \.isWhitespace).map(String.init))
    }
}
