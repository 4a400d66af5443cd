import OCOP
import Store
import Synchronization

/// What the public reads, kept in memory: products, certificates and finished pages.
///
/// Committed writes say what changed before they answer, so nobody who wrote reads older here. What changed is read
/// again at the next question. While the feed of changes is cut, every answer is read from the store: memory is then
/// not believed.
package final class Catalogue: Sendable {
    package static let topic = "catalogue"
    package static let producerTopic = "producer"

    /// What an answer is about: how much has to be read while memory is not believed.
    enum Matter {
        case everything
        case product(String)
        case certificate(String)
    }

    fileprivate struct State {
        var shelf: Shelf?
        var pages = PageStore()
        var stale: Set<Product.ID> = []
        var staleProducers: Set<Producer.ID> = []
        var isAllStale = true
        var isFeedCut = false
        var isReading = false
        var waiting: [CheckedContinuation<Void, Never>] = []
        /// Counts what was heard, so that a page of older words is not kept.
        var generation = 0

        var isFresh: Bool { !isAllStale && stale.isEmpty && staleProducers.isEmpty && shelf != nil }
    }

    private let database: any Database
    private let law: Law
    private let clock: Clock
    private let state = Mutex(State())

    package init(_ office: Office) {
        database = office.database
        law = office.law
        clock = office.clock
        database.hear { [weak self] in self?.hear($0) }
    }

    private var today: CalendarDay { clock.now.vietnamDay }

    private func hear(_ announcement: Announcement) {
        state.withLock { state in
            switch announcement {
            case .changed(Self.topic, let key):
                guard let id = Product.ID(key) else { return state.doubtAll() }
                state.stale.insert(id)
                state.pages.drop(id)
            case .changed(Self.producerTopic, let key):
                guard let id = Producer.ID(key) else { return state.doubtAll() }
                state.staleProducers.insert(id)
                state.pages.dropAll()
            case .changed: return
            case .lost:
                state.isFeedCut = true
                state.doubtAll()
            case .regained:
                state.isFeedCut = false
                state.doubtAll()
            }
            state.generation += 1
        }
    }

    /// A finished page of today, if it is kept.
    func page(_ key: PageStore.Key) -> StoredPage? {
        let today = today
        return state.withLock { $0.pages.page(key, on: today) }
    }

    /// Keeps a finished page, unless something has changed since its shelf was taken.
    func keep(_ page: StoredPage, for key: PageStore.Key, about product: Product.ID?, of view: View) {
        state.withLock { state in
            guard view.generation == state.generation, !view.isFromStore else { return }
            state.pages.keep(page, for: key, about: product, on: view.shelf.day)
        }
    }

    /// A shelf and what it is worth.
    struct View: Sendable {
        let shelf: Shelf
        let generation: Int
        /// Whether it was read for this answer alone, because the feed is cut.
        let isFromStore: Bool
    }

    /// What the public can see now; throws where the store has to be asked and does not answer.
    func view(of matter: Matter) async throws -> View {
        while true {
            enum Next { case answer(View), wait, read(Work), readAlone }
            let today = today
            let next = state.withLock { state -> Next in
                if state.isFeedCut { return .readAlone }
                if state.isFresh, var shelf = state.shelf {
                    if shelf.day != today {
                        shelf.turn(to: today)
                        state.shelf = shelf
                        state.generation += 1
                    }
                    return .answer(View(shelf: shelf, generation: state.generation, isFromStore: false))
                }
                if state.isReading { return .wait }
                return .read(state.take())
            }
            switch next {
            case .answer(let view): return view
            case .wait: await turn()
            case .read(let work): try await read(work, on: today)
            case .readAlone: return try await readAlone(matter, on: today)
            }
        }
    }

    private func turn() async {
        await withCheckedContinuation { continuation in
            let isOver = state.withLock { state in
                if state.isReading { state.waiting.append(continuation) }
                return !state.isReading
            }
            if isOver { continuation.resume() }
        }
    }

    /// Reads what is stale; others wait for it meanwhile.
    private func read(_ work: Work, on day: CalendarDay) async throws {
        let read: Result<(ids: Set<Product.ID>, records: [CatalogueTable.Record]), any Error>
        do {
            read = .success(
                try await database.read { tx in
                    if work.isAll { return ([], try tx.catalogue.all()) }
                    var ids = work.products
                    for producer in work.producers { ids.formUnion(try tx.catalogue.products(of: producer)) }
                    return (ids, try tx.catalogue.records(of: Array(ids)))
                }
            )
        } catch {
            read = .failure(error)
        }
        let fresh = read.map { ($0.ids, listings($0.records, on: day)) }
        let waiting = state.withLock { state in
            switch fresh {
            case .success(let (_, listings)) where work.isAll: state.shelf = Shelf(listings, on: day)
            case .success(let (ids, listings)):
                if state.shelf?.day != day { state.shelf?.turn(to: day) }
                state.shelf?.replace(ids, with: listings)
            case .failure: state.putBack(work)
            }
            state.isReading = false
            defer { state.waiting = [] }
            return state.waiting
        }
        for continuation in waiting { continuation.resume() }
        _ = try fresh.get()
    }

    /// Reads for one answer, from the store alone.
    private func readAlone(_ matter: Matter, on day: CalendarDay) async throws -> View {
        let records = try await database.read { tx -> [CatalogueTable.Record] in
            switch matter {
            case .everything: return try tx.catalogue.all()
            case .product(let address): return try tx.catalogue.records(of: try tx.catalogue.products(at: address))
            case .certificate(let number):
                return try tx.catalogue.records(of: try tx.catalogue.products(ofCertificate: number))
            }
        }
        return View(shelf: Shelf(listings(records, on: day), on: day), generation: -1, isFromStore: true)
    }

    private func listings(_ records: [CatalogueTable.Record], on day: CalendarDay) -> [Listing] {
        records.map {
            Listing($0.product, by: $0.producer, certificates: $0.certificates, law: law, on: day)
        }
    }

    /// What has to be read again.
    fileprivate struct Work: Sendable {
        let isAll: Bool
        let products: Set<Product.ID>
        let producers: Set<Producer.ID>
    }
}

extension Catalogue.State {
    fileprivate mutating func doubtAll() {
        isAllStale = true
        pages.dropAll()
    }

    fileprivate mutating func take() -> Catalogue.Work {
        let work = Catalogue.Work(isAll: isAllStale || shelf == nil, products: stale, producers: staleProducers)
        (isAllStale, stale, staleProducers, isReading) = (false, [], [], true)
        return work
    }

    fileprivate mutating func putBack(_ work: Catalogue.Work) {
        isAllStale = isAllStale || work.isAll
        stale.formUnion(work.products)
        staleProducers.formUnion(work.producers)
    }
}
