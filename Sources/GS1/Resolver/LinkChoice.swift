/// Which of several links of one type a request means.
///
/// Media type counts before language, language before context; a link that does not say stands between one that fits and
/// one that does not. Among links that fit equally well, the one that says less is meant, since the request did not ask
/// for more.
///
/// Source: GS1-Conformant Resolver Standard 1.2, 2.6.3.
struct LinkChoice {
    let media: Preferences
    let languages: Preferences
    let contexts: [String]

    init(_ request: ResolverRequest, contexts: [String]) {
        media = Preferences(request.accept)
        languages = Preferences(request.acceptLanguage)
        self.contexts = contexts.map { $0.lowercased() }
    }

    /// The best links, in their order; more than one where nothing in the request decides.
    func best(of links: [TypedLink]) -> [TypedLink] {
        let ranks = links.map(rank)
        guard let best = ranks.max(by: { $0.order.lexicographicallyPrecedes($1.order) }) else { return [] }
        return zip(links, ranks).filter { $1.order == best.order }.map { $0.0 }
    }

    /// The one link that fits something in the request and contradicts nothing, better than any other.
    func fitting(of links: [TypedLink]) -> TypedLink? {
        let best = best(of: links)
        guard best.count == 1, let link = best.first else { return nil }
        let fits = rank(link).fits
        return fits.contains(2) && !fits.contains(0) ? link : nil
    }

    private struct Rank {
        /// For media type, language and context: 2 fits, 1 says nothing or nothing was asked, 0 does not fit.
        let fits: [Int]
        /// What is compared, greatest best.
        let order: [Int]
    }

    private func rank(_ link: TypedLink) -> Rank {
        let media = fit(link.mediaType.flatMap(self.media.match), link.mediaType != nil, self.media)
        let language = fit(languages.match(languages: link.languages), !link.languages.isEmpty, languages)
        let isMeant = link.contexts.contains { contexts.contains($0.lowercased()) }
        let context = link.contexts.isEmpty || contexts.isEmpty ? 1 : isMeant ? 2 : 0
        let silence = [link.mediaType == nil, link.languages.isEmpty, link.contexts.isEmpty].map { $0 ? 1 : 0 }
        return Rank(fits: [media[0], language[0], context], order: media + language + [context] + silence)
    }

    private func fit(_ match: Preferences.Match?, _ isSaid: Bool, _ preferences: Preferences) -> [Int] {
        if let match { return [2, -match.place, match.isExact ? 1 : 0] }
        return [isSaid && !preferences.allowsAnything ? 0 : 1, 0, 0]
    }
}
