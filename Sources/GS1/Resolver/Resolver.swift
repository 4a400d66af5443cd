/// A resolver of GS1 Digital Link URIs, as functions from a request to an answer.
///
/// It does no input or output, so any server can host it. Where all links are at hand, ``answer(to:from:)`` does it in one
/// step; a host that fetches links from elsewhere asks ``read(_:)`` first, fetches the entries of the levels it is told,
/// and lets ``answer(to:with:)`` choose.
///
/// Source: GS1-Conformant Resolver Standard 1.2.
public struct Resolver: Sendable {
    /// What it says of itself.
    public let description: ResolverDescription

    /// A resolver at the root of its description.
    public init(_ description: ResolverDescription) { self.description = description }

    /// What a request turns out to be.
    public enum Reading: Sendable {
        /// The answer needs no links.
        case answer(ResolverAnswer)
        /// The answer depends on links.
        case question(ResolverQuestion)
    }

    /// Reads a request and validates its URI.
    ///
    /// Answers that need no links: the methods (2.2), the description file (3), and what is no valid GS1 Digital Link,
    /// with status 400 (2.4.1). A slash at the end is no fault (2.13).
    public func read(_ request: ResolverRequest) -> Reading {
        switch request.method {
        case "GET", "HEAD": break
        case "OPTIONS": return .answer(.methods(status: 204))
        default: return .answer(.methods(status: 405))
        }
        let path = request.target.prefix { $0 != "?" && $0 != "#" }
        if path == ResolverDescription.path {
            return .answer(.content(description.json, "application/json", for: request))
        }
        do {
            return .question(try ResolverQuestion(request, root: description.root))
        } catch {
            return .answer(.problem(400, error.description, code: error.code.rawValue, for: request))
        }
    }

    /// The answer to a question, with the entries of its levels that exist.
    ///
    /// - Parameters:
    ///   - question: The question.
    ///   - entries: For each of its levels the links registered for it, in the order of the levels; those without links
    ///     may be left out. Anchors are written anew from the levels.
    public func answer(
        to question: ResolverQuestion,
        with entries: [(level: ResolverLevel, entry: LinkSet.Entry)]
    ) -> ResolverAnswer {
        let known = entries.map { level, entry in
            LinkSet.Entry(
                anchor: question.stem + level.path,
                description: entry.description,
                links: entry.links
            )
        }
        guard !known.isEmpty else {
            return .problem(
                404,
                "nothing is known of \(question.link.canonical)",
                code: "unknown",
                for: question.request
            )
        }
        if question.wantsLinkSet { return .linkSet(LinkSet(known), 200, for: question) }
        return question.linkType.map { answer(to: question, $0, known) } ?? defaultAnswer(to: question, known)
    }

    /// The answer to a request, with links at hand.
    public func answer(to request: ResolverRequest, from register: LinkRegister) -> ResolverAnswer {
        switch read(request) {
        case .answer(let answer): return answer
        case .question(let question):
            let entries = question.levels.compactMap { level in
                register.entry(for: level).map { (level: level, entry: $0) }
            }
            return answer(to: question, with: entries)
        }
    }

    /// Redirects to a link of the type that is asked for, at the most specific level that has one (2.6.2, 2.6.3).
    private func answer(
        to question: ResolverQuestion,
        _ type: LinkType,
        _ entries: [LinkSet.Entry]
    ) -> ResolverAnswer {
        for entry in entries {
            let best = question.choice.best(of: entry.links.filter { $0.type == type })
            if best.count == 1, let link = best.first { return .redirection(to: link, for: question) }
            guard best.isEmpty else {
                let choices = LinkSet.Entry(anchor: entry.anchor, description: entry.description, links: best)
                return .linkSet(LinkSet([choices]), 300, for: question)
            }
        }
        return .problem(404, "no link of type \(type)", code: "no-link", for: question.request)
    }

    /// Redirects to the default link of the most specific level that has one, or better (2.5.8, 2.6.1).
    private func defaultAnswer(to question: ResolverQuestion, _ entries: [LinkSet.Entry]) -> ResolverAnswer {
        for entry in entries {
            let several = entry.links.filter { $0.type == .defaultLinkMulti }
            if let link = question.choice.fitting(of: several) { return .redirection(to: link, for: question) }
            if let link = entry.links.first(where: { $0.type == .defaultLink }) {
                return .redirection(to: link, for: question)
            }
        }
        return .problem(404, "no default link", code: "no-default-link", for: question.request)
    }
}
